import {
  CreateTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { EXPIRY_ATTRIBUTE, TABLE_IDS, TABLES, type TableDefinition, type TableId } from '@promoter/config';

/** Makes the tables that are missing, from the same definitions as the stack. Several processes may do so at once. */
export async function ensureTables(client: DynamoDBClient, names: Readonly<Record<TableId, string>>): Promise<void> {
  await Promise.all(TABLE_IDS.map((table) => ensureTable(client, names[table], TABLES[table])));
}

async function ensureTable(
  client: DynamoDBClient,
  TableName: string,
  { partitionKey, sortKey, expires }: TableDefinition,
): Promise<void> {
  const keys = [partitionKey, ...(sortKey === null ? [] : [sortKey])];
  try {
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: keys.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
        KeySchema: keys.map((AttributeName, place) => ({ AttributeName, KeyType: place === 0 ? 'HASH' : 'RANGE' })),
      }),
    );
  } catch (thrown) {
    if (!(thrown instanceof ResourceInUseException)) throw thrown;
  }
  await waitUntilTableExists({ client, minDelay: 0.02, maxDelay: 1, maxWaitTime: 60 }, { TableName });
  if (expires) await expire(client, TableName);
}

/** Asked for on every start, since a process may have been killed between making the table and saying so. */
async function expire(client: DynamoDBClient, TableName: string): Promise<void> {
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  if (TimeToLiveDescription?.TimeToLiveStatus !== 'DISABLED') return;
  const TimeToLiveSpecification = { AttributeName: EXPIRY_ATTRIBUTE, Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
}
