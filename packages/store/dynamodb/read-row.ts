import { BatchGetCommand, type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

export type Row = Readonly<Record<string, unknown>>;
export type Key = Readonly<Record<string, string>>;

/** Reads one row consistently; undefined where there is none. */
export type ReadRow = (TableName: string, key: Key) => Promise<Row | undefined>;

interface PendingRead {
  table: string;
  key: Key;
  found: PromiseWithResolvers<Row | undefined>;
}

/** The most rows in one BatchGetItem. */
const BATCH = 100;

/**
 * Batches the reads of one tick into one request. A post reads three rows of State at once; on a small function the
 * requests cost more than the rows.
 */
export function createRowReader(db: DynamoDBDocumentClient): ReadRow {
  /** By table and key: a batch may name no row twice. */
  const pending = new Map<string, PendingRead>();

  function readPending(): void {
    const asked = [...pending.values()];
    pending.clear();
    for (let start = 0; start < asked.length; start += BATCH) {
      const batch = asked.slice(start, start + BATCH);
      readAll(db, batch).catch((thrown) => {
        for (const { found } of batch) found.reject(thrown);
      });
    }
  }

  return (table, key) => {
    if (pending.size === 0) queueMicrotask(readPending);
    const id = JSON.stringify([table, key]);
    const read = pending.get(id) ?? { table, key, found: Promise.withResolvers() };
    pending.set(id, read);
    return read.found.promise;
  };
}

async function readAll(db: DynamoDBDocumentClient, batch: readonly PendingRead[]): Promise<void> {
  const [first, ...others] = batch;
  if (first === undefined) return;
  if (others.length === 0) return first.found.resolve(await readOne(db, first));
  const requests = [...Map.groupBy(batch, ({ table }) => table)].map(([table, reads]) => {
    return [table, { Keys: reads.map(({ key }) => key), ConsistentRead: true }];
  });
  const command = new BatchGetCommand({ RequestItems: Object.fromEntries(requests) });
  const { Responses = {}, UnprocessedKeys = {} } = await db.send(command);
  for (const { table, key, found } of batch) {
    const row = Responses[table]?.find((candidate) => isAt(candidate, key));
    const isLeft = UnprocessedKeys[table]?.Keys?.some((left) => isAt(left, key));
    // A row that DynamoDB left unprocessed is read by itself, with the SDK's own retries.
    if (isLeft) found.resolve(readOne(db, { table, key }));
    else found.resolve(row);
  }
}

async function readOne(db: DynamoDBDocumentClient, { table, key }: Pick<PendingRead, 'table' | 'key'>) {
  const { Item } = await db.send(new GetCommand({ TableName: table, Key: { ...key }, ConsistentRead: true }));
  return Item;
}

const isAt = (row: Row, key: Key): boolean => Object.entries(key).every(([field, value]) => row[field] === value);
