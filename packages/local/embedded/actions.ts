import { createRequire } from 'node:module';
import validations from 'dynalite/validations/index.js';

/** The operations that dynalite carries out by itself. */
const READS = ['BatchGetItem', 'DescribeTable', 'GetItem', 'ListTables', 'Query', 'Scan'] as const;
const WRITES = ['BatchWriteItem', 'CreateTable', 'DeleteItem', 'DeleteTable', 'PutItem', 'UpdateItem'] as const;

export type ReadName = (typeof READS)[number];
export type WriteName = (typeof WRITES)[number];

export const isRead = (name: string): name is ReadName => READS.some((read) => read === name);
export const isWrite = (name: string): name is WriteName => WRITES.some((write) => write === name);

const load = createRequire(import.meta.url);

/** dynalite has two modules for each operation: what it does, and the shape of its request. */
const OPERATIONS = new Map(
  [...READS, ...WRITES].map((name): [string, { action: DynaliteAction; shape: DynaliteShape }] => {
    const file = `${name.charAt(0).toLowerCase()}${name.slice(1)}.js`;
    return [name, { action: load(`dynalite/actions/${file}`), shape: load(`dynalite/validations/${file}`) }];
  }),
);

/** Runs one of dynalite's actions as if it had come over HTTP. Rejects with a `DynamoError` as DynamoDB would word it. */
export function act(store: DynaliteStore, name: ReadName | WriteName, request: object): Promise<object> {
  const operation = OPERATIONS.get(name);
  if (!operation) throw new Error(`dynalite has no ${name}`);
  const { types, custom } = operation.shape;
  return new Promise((resolve, reject) => {
    const checked = validations.checkTypes(structuredClone(request), types);
    validations.checkValidations(checked, types, custom, store);
    operation.action(store, checked, (error, answer) => {
      if (error) reject(error);
      else resolve(Object(answer));
    });
  });
}
