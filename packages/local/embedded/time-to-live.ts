import * as z from 'zod/mini';
import { act } from './actions.ts';
import type { Database } from './database.ts';
import { isConditionFailure, parseRequest } from './dynamo-error.ts';

const settingSchema = z.object({ AttributeName: z.string(), Enabled: z.boolean() });
const updateSchema = z.object({ TableName: z.string(), TimeToLiveSpecification: settingSchema });
const describeSchema = z.object({ TableName: z.string() });

const settingKey = (table: string) => `ttl~${table}`;

/** UpdateTimeToLive: by which attribute a table's rows expire. */
export async function updateTimeToLive(database: Database, raw: unknown): Promise<object> {
  const { TableName, TimeToLiveSpecification } = parseRequest(updateSchema, raw);
  await act(database.store, 'DescribeTable', { TableName });
  const value = TimeToLiveSpecification;
  await database.exclusively(() => database.commit([{ type: 'put', key: settingKey(TableName), value }]));
  return { TimeToLiveSpecification };
}

/** DescribeTimeToLive. */
export async function describeTimeToLive({ store }: Database, raw: unknown): Promise<object> {
  const { TableName } = parseRequest(describeSchema, raw);
  await act(store, 'DescribeTable', { TableName });
  const setting = settingSchema.safeParse(await store.db.get(settingKey(TableName)));
  if (!setting.success || !setting.data.Enabled) return { TimeToLiveDescription: { TimeToLiveStatus: 'DISABLED' } };
  const { AttributeName } = setting.data;
  return { TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName } };
}

/** Deletes the rows that have expired at `now`, in every table that has rows expire. Answers how many. */
export async function reap(database: Database, now: number): Promise<number> {
  const { store } = database;
  let reaped = 0;
  for await (const [key, value] of store.db.iterator({ gte: 'ttl~', lt: 'ttl~\xff' })) {
    const setting = settingSchema.safeParse(value);
    if (setting.success && setting.data.Enabled) {
      reaped += await reapTable(database, key.slice('ttl~'.length), setting.data.AttributeName, now);
    }
  }
  return reaped;
}

const pageSchema = z.object({
  Items: z.array(z.record(z.string(), z.unknown())),
  LastEvaluatedKey: z.optional(z.unknown()),
});

const tableSchema = z.object({ Table: z.object({ KeySchema: z.array(z.object({ AttributeName: z.string() })) }) });

async function reapTable(database: Database, TableName: string, attribute: string, now: number): Promise<number> {
  const { store } = database;
  const expired = {
    ExpressionAttributeNames: { '#expires': attribute },
    ExpressionAttributeValues: { ':now': { N: String(Math.floor(now / 1000)) } },
  };
  const { Table } = tableSchema.parse(await act(store, 'DescribeTable', { TableName }));
  let reaped = 0;
  let ExclusiveStartKey: unknown;
  do {
    const scan = { TableName, ExclusiveStartKey, FilterExpression: '#expires < :now', ...expired };
    const page = pageSchema.parse(await act(store, 'Scan', scan));
    for (const row of page.Items) {
      const Key = Object.fromEntries(Table.KeySchema.map(({ AttributeName }) => [AttributeName, row[AttributeName]]));
      // Checked again: the row may have been rewritten since the scan.
      const deletion = { TableName, Key, ConditionExpression: '#expires < :now', ...expired };
      try {
        await database.exclusively(() => act(store, 'DeleteItem', deletion));
        reaped += 1;
      } catch (thrown) {
        if (!isConditionFailure(thrown)) throw thrown;
      }
    }
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return reaped;
}
