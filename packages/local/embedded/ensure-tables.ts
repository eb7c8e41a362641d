import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ResourceInUseException,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { EXPIRY_ATTRIBUTE, TABLE_IDS, TABLES, type TableDefinition, type TableId } from '@promoter/config';

/** Makes the tables that are missing, from the same definitions as the stack. Several processes may do so at once. */
export async function ensureTables(client: DynamoDBClient, names: Readonly<Record<TableId, string>>): Promise<void> {
  await Promise.all(TABLE_IDS.map((table) => ensureTable(client, names[table], TABLES[table])));
}

async function ensureTable(client: DynamoDBClient, TableName: string, definition: TableDefinition): Promise<void> {
  if (!(await exists(client, TableName))) await create(client, TableName, definition);
  if (definition.expires) await expire(client, TableName);
}

async function create(client: DynamoDBClient, TableName: string, definition: TableDefinition): Promise<void> {
  const keys = [definition.partitionKey, ...(definition.sortKey === null ? [] : [definition.sortKey])];
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
}

/** Asked for on every start, since a process may have been killed between making the table and saying so. */
async function expire(client: DynamoDBClient, TableName: string): Promise<void> {
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  if (TimeToLiveDescription?.TimeToLiveStatus !== 'DISABLED') return;
  const TimeToLiveSpecification = { AttributeName: EXPIRY_ATTRIBUTE, Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
}

async function exists(client: DynamoDBClient, TableName: string): Promise<boolean> {
  try {
    await client.send(new DescribeTableCommand({ TableName }));
    return true;
  } catch (thrown) {
    if (thrown instanceof ResourceNotFoundException) return false;
    throw thrown;
  }
}
