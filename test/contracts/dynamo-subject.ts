import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { TABLE_IDS, TABLES, type TableId } from '@promoter/config';
import { createDynamoControlStore } from '@promoter/store/dynamodb/control-store';
import { ensureTables } from '../../packages/local/embedded/ensure-tables.ts';
import type { StoreSubject } from './store-contract.ts';

export interface DynamoSubject extends StoreSubject {
  client: DynamoDBClient;
  names: Readonly<Record<TableId, string>>;
}

/** A store on the DynamoDB at an endpoint, in tables of its own that are deleted after the suite. */
export async function dynamoSubject(endpoint: string): Promise<DynamoSubject> {
  const client = new DynamoDBClient({
    endpoint,
    region: process.env.AWS_REGION ?? 'us-east-1',
    // An endpoint in AWS gets the credentials of the environment; any other accepts any credentials.
    ...(process.env.AWS_ACCESS_KEY_ID ? {} : { credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  });
  const prefix = `contract-${process.pid}-${Date.now()}-`;
  const names: Record<TableId, string> = {
    Slots: `${prefix}Slots`,
    Posts: `${prefix}Posts`,
    Fingerprints: `${prefix}Fingerprints`,
    Plans: `${prefix}Plans`,
    Cards: `${prefix}Cards`,
    PostedCards: `${prefix}PostedCards`,
    Trends: `${prefix}Trends`,
    Offers: `${prefix}Offers`,
    State: `${prefix}State`,
    ApiUsage: `${prefix}ApiUsage`,
  };
  await ensureTables(client, names);
  const db = DynamoDBDocumentClient.from(client);

  return {
    client,
    names,
    empty: async () => {
      await Promise.all(TABLE_IDS.map((table) => emptyTable(db, names[table], keysOf(table))));
      return createDynamoControlStore({ client, tables: names, log: () => {} });
    },
    close: async () => {
      await Promise.all(TABLE_IDS.map((table) => client.send(new DeleteTableCommand({ TableName: names[table] }))));
      client.destroy();
    },
  };
}

function keysOf(table: TableId): string[] {
  const { partitionKey, sortKey } = TABLES[table];
  return sortKey === null ? [partitionKey] : [partitionKey, sortKey];
}

async function emptyTable(client: DynamoDBDocumentClient, TableName: string, keys: string[]): Promise<void> {
  const options = { TableName, ConsistentRead: true, Limit: 25 };
  for await (const { Items = [] } of paginateScan({ client }, options)) {
    if (Items.length === 0) continue;
    const deletions = Items.map((row) => ({
      DeleteRequest: { Key: Object.fromEntries(keys.map((key) => [key, row[key]])) },
    }));
    await client.send(new BatchWriteCommand({ RequestItems: { [TableName]: deletions } }));
  }
}
