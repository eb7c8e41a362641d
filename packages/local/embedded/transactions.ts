import { hash } from 'node:crypto';
import * as z from 'zod/mini';
import { act, type WriteName } from './actions.ts';
import type { Database, Write } from './database.ts';
import { draftOn } from './draft-store.ts';
import { dynamoError, isConditionFailure, parseRequest } from './dynamo-error.ts';

/** DynamoDB's own bounds: items of one transaction, and how long it knows a request by its token. */
const MAX_ITEMS = 100;
const TOKEN_MS = 10 * 60_000;

const request = z.looseObject({ ReturnValuesOnConditionCheckFailure: z.optional(z.string()) });

const writeSchema = z.object({
  TransactItems: z.array(
    z.object({
      Put: z.optional(request),
      Update: z.optional(request),
      Delete: z.optional(request),
      ConditionCheck: z.optional(request),
    }),
  ),
  ClientRequestToken: z.optional(z.string()),
  ReturnConsumedCapacity: z.optional(z.string()),
});

const getSchema = z.object({
  TransactItems: z.array(z.object({ Get: z.looseObject({}) })),
  ReturnConsumedCapacity: z.optional(z.string()),
});

type WriteItem = z.infer<typeof writeSchema>['TransactItems'][number];

interface Reason {
  Code: 'None' | 'ConditionalCheckFailed';
  Message?: string;
  Item?: unknown;
}

/** TransactWriteItems: every condition is checked against the current rows, then all writes are one batch on disk. */
export function transactWrite(database: Database, raw: unknown): Promise<object> {
  const { TransactItems: items, ClientRequestToken: token, ReturnConsumedCapacity } = parse(writeSchema, raw);
  return database.exclusively(async () => {
    if (token !== undefined && (await wasCommitted(database.store, token, items))) return {};
    const drafts: Drafted[] = [];
    for (const item of items) drafts.push(await draft(database.store, item, ReturnConsumedCapacity));
    refuseTwice(drafts.map(({ key }) => key));
    const reasons = drafts.map(({ reason }) => reason);
    if (reasons.some(({ Code }) => Code !== 'None')) throw cancelled(reasons);
    const writes = drafts.flatMap((drafted) => drafted.writes);
    // In the same batch, so that a token is known exactly when its writes are there.
    const value = { digest: digest(items), at: Date.now() };
    await database.commit(token === undefined ? writes : [...writes, { type: 'put', key: tokenKey(token), value }]);
    return consumed(drafts.map(({ answer }) => answer));
  });
}

/** TransactGetItems: a snapshot, since nothing is written meanwhile. */
export function transactGet(database: Database, raw: unknown): Promise<object> {
  const { TransactItems: items, ReturnConsumedCapacity } = parse(getSchema, raw);
  return database.exclusively(async () => {
    const answers: object[] = [];
    for (const { Get } of items) {
      answers.push(await act(database.store, 'GetItem', { ...Get, ReturnConsumedCapacity, ConsistentRead: true }));
    }
    const Responses = answers.map((answer) => ('Item' in answer ? { Item: answer.Item } : {}));
    return { Responses, ...consumed(answers) };
  });
}

function parse<T extends { TransactItems: unknown[] }>(schema: z.ZodMiniType<T>, raw: unknown): T {
  const parsed = parseRequest(schema, raw);
  const { length } = parsed.TransactItems;
  if (length >= 1 && length <= MAX_ITEMS) return parsed;
  throw dynamoError('ValidationException', `a transaction has 1 to ${MAX_ITEMS} items, not ${length}`);
}

interface Drafted {
  key: string;
  reason: Reason;
  writes: Write[];
  answer: object;
}

async function draft(store: DynaliteStore, item: WriteItem, ReturnConsumedCapacity?: string): Promise<Drafted> {
  const [action, input] = readItem(item);
  const draftStore = draftOn(store);
  let reason: Reason = { Code: 'None' };
  const answer = await act(draftStore.store, action, { ...input, ReturnConsumedCapacity }).catch((thrown: unknown) => {
    if (!isConditionFailure(thrown)) throw thrown;
    const Item = input.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' ? draftStore.read?.row : undefined;
    reason = { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed', ...(Item ? { Item } : {}) };
    return {};
  });
  // Where a condition fails, nothing of the transaction is written.
  return { key: draftStore.read?.key ?? '', reason, writes: item.ConditionCheck ? [] : draftStore.writes, answer };
}

/** A condition alone is checked as a deletion that is not carried out. */
function readItem(item: WriteItem): [WriteName, z.infer<typeof request>] {
  const { Put, Update, Delete = item.ConditionCheck } = item;
  if (Put) return ['PutItem', Put];
  if (Update) return ['UpdateItem', Update];
  if (Delete) return ['DeleteItem', Delete];
  throw dynamoError('ValidationException', 'an item of a transaction is one of Put, Update, Delete and ConditionCheck');
}

function refuseTwice(keys: readonly string[]): void {
  if (new Set(keys).size === keys.length) return;
  throw dynamoError('ValidationException', 'Transaction request cannot include multiple operations on one item');
}

function cancelled(reasons: readonly Reason[]): Error {
  const codes = reasons.map(({ Code }) => Code).join(', ');
  return dynamoError(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    { CancellationReasons: reasons },
  );
}

const tokenKey = (token: string) => `token~${token}`;

const digest = (items: readonly WriteItem[]): string => hash('sha256', JSON.stringify(items));

const tokenSchema = z.object({ digest: z.string(), at: z.number() });

/** Whether this transaction has been committed already. Throws when its token was used for another. */
async function wasCommitted(store: DynaliteStore, token: string, items: readonly WriteItem[]): Promise<boolean> {
  const row = tokenSchema.safeParse(await store.db.get(tokenKey(token)));
  if (!row.success || row.data.at < Date.now() - TOKEN_MS) return false;
  if (row.data.digest === digest(items)) return true;
  throw dynamoError('IdempotentParameterMismatchException', 'this client request token was used with other parameters');
}

/** Deletes the tokens that are no longer valid. */
export async function dropOldTokens(database: Database): Promise<void> {
  await database.exclusively(async () => {
    const old: Write[] = [];
    for await (const [key, value] of database.store.db.iterator({ gte: 'token~', lt: 'token~\xff' })) {
      const row = tokenSchema.safeParse(value);
      if (!row.success || row.data.at < Date.now() - TOKEN_MS) old.push({ type: 'del', key });
    }
    if (old.length > 0) await database.commit(old);
  });
}

const unitsSchema = z.object({ ConsumedCapacity: z.object({ TableName: z.string(), CapacityUnits: z.number() }) });

/** What the items would have cost, a line a table: a transaction costs twice what its items cost alone. */
function consumed(answers: readonly object[]): object {
  const units = new Map<string, number>();
  for (const answer of answers) {
    const parsed = unitsSchema.safeParse(answer);
    if (!parsed.success) continue;
    const { TableName, CapacityUnits } = parsed.data.ConsumedCapacity;
    units.set(TableName, (units.get(TableName) ?? 0) + 2 * CapacityUnits);
  }
  if (units.size === 0) return {};
  return { ConsumedCapacity: [...units].map(([TableName, CapacityUnits]) => ({ TableName, CapacityUnits })) };
}
