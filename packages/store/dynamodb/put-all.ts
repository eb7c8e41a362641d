import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { TableId } from '@promoter/config';
import type { Row } from './read-row.ts';
import type { TableAccess } from './tables.ts';

/** Items that one BatchWriteItem takes. */
const BATCH = 25;
const RETRY_AFTER_MS = [50, 150, 400, 1_000];

/**
 * Puts rows one by one, in no order: an interruption may leave only some of them. Of several with the same `key`, its
 * attributes, the last is put: a request takes none twice. Throws while DynamoDB throttles.
 */
export async function putAll(
  { db, name, sleep }: TableAccess,
  table: TableId,
  key: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const TableName = name(table);
  const latest = [...new Map(rows.map((row) => [key.map((field) => row[field]).join(' '), row])).values()];
  for (let start = 0; start < latest.length; start += BATCH) {
    let left = latest.slice(start, start + BATCH).map((Item) => ({ PutRequest: { Item: { ...Item } } }));
    for (const delay of [...RETRY_AFTER_MS, undefined]) {
      const { UnprocessedItems } = await db.send(new BatchWriteCommand({ RequestItems: { [TableName]: left } }));
      left = (UnprocessedItems?.[TableName] ?? []).flatMap(({ PutRequest }) =>
        PutRequest ? [{ PutRequest: { Item: { ...PutRequest.Item } } }] : [],
      );
      if (left.length === 0) break;
      if (delay === undefined) throw new Error(`${left.length} rows of ${table} could not be written: it is too busy`);
      await sleep(delay);
    }
  }
}
