import { createRequire } from 'node:module';
import validations from 'dynalite/validations/index.js';

/** The operations that dynalite carries out by itself. */
const ACTIONS = [
  'BatchGetItem',
  'BatchWriteItem',
  'CreateTable',
  'DeleteItem',
  'DeleteTable',
  'DescribeTable',
  'GetItem',
  'ListTables',
  'PutItem',
  'Query',
  'Scan',
  'UpdateItem',
] as const;

export type ActionName = (typeof ACTIONS)[number];

export const isAction = (name: string): name is ActionName => ACTIONS.some((action) => action === name);

interface Operation {
  action: DynaliteAction;
  shape: DynaliteShape;
}

const load = createRequire(import.meta.url);

/** dynalite has two modules for each operation: what it does, and the shape of its request. */
const OPERATIONS = new Map<ActionName, Operation>(
  ACTIONS.map((name) => {
    const file = `${name.charAt(0).toLowerCase()}${name.slice(1)}.js`;
    return [name, { action: load(`dynalite/actions/${file}`), shape: load(`dynalite/validations/${file}`) }];
  }),
);

/** Runs one of dynalite's actions as if it had come over HTTP. Rejects with a `DynamoError` as DynamoDB would word it. */
export function act(store: DynaliteStore, name: ActionName, request: object): Promise<object> {
  const operation = OPERATIONS.get(name);
  if (!operation) throw new Error(`dynalite has no ${name}`);
  const { types, custom } = operation.shape;
  return new Promise((resolve, reject) => {
    const checked = validations.checkTypes(structuredClone(request), types);
    validations.checkValidations(checked, types, custom, store);
    operation.action(store, checked, (error, answer) => {
      if (error) reject(error);
      else resolve(typeof answer === 'object' && answer !== null ? answer : {});
    });
  });
}
