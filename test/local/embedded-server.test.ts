import { request } from 'node:http';
import {
  CreateTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ListTablesCommand,
  PutItemCommand,
  ScanCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { TABLE_IDS } from '@promoter/config';
import { ensureTables } from '../../packages/local/embedded/ensure-tables.ts';
import { LOCAL_TABLE_NAMES } from '../../packages/local/embedded/open-data.ts';
import { type EmbeddedDynamo, startEmbeddedDynamo } from '../../packages/local/embedded/server.ts';

const NOW = Date.parse('2026-11-22T08:00:00Z');

let dynamo: EmbeddedDynamo;
let client: DynamoDBClient;

beforeEach(async () => {
  dynamo = await startEmbeddedDynamo({ directory: null, id: 'mine', now: () => NOW });
  client = new DynamoDBClient({
    endpoint: dynamo.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
});

afterEach(async () => {
  client.destroy();
  await dynamo.close();
});

describe('time to live', () => {
  const TableName = 'PostHistory';
  const row = (id: string, expiresAt?: number) => ({
    TableName,
    Item: { id: { S: id }, ...(expiresAt === undefined ? {} : { expiresAt: { N: String(expiresAt) } }) },
  });

  beforeEach(async () => {
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      }),
    );
    for (const put of [row('old', NOW / 1000 - 1), row('young', NOW / 1000), row('eternal')]) {
      await client.send(new PutItemCommand(put));
    }
  });

  const setting = { TableName, TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true } };

  test('is off until it is set, and described as it was set', async () => {
    const describe = () => client.send(new DescribeTimeToLiveCommand({ TableName }));
    expect((await describe()).TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'DISABLED' });
    await client.send(new UpdateTimeToLiveCommand(setting));
    expect((await describe()).TimeToLiveDescription).toEqual({
      TimeToLiveStatus: 'ENABLED',
      AttributeName: 'expiresAt',
    });
  });

  test('takes away what has expired, and nothing else', async () => {
    expect(await dynamo.reap()).toBe(0);
    await client.send(new UpdateTimeToLiveCommand(setting));
    expect(await dynamo.reap()).toBe(1);
    const { Items = [] } = await client.send(new ScanCommand({ TableName }));
    expect(Items.map(({ id }) => id?.S).sort()).toEqual(['eternal', 'young']);
  });

  test('is not known of a table that is not there', async () => {
    const elsewhere = { ...setting, TableName: 'Elsewhere' };
    await expect(client.send(new UpdateTimeToLiveCommand(elsewhere))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});

describe('the tables', () => {
  test('are all made from the definitions of the stack, once, however many ask', async () => {
    await Promise.all([ensureTables(client, LOCAL_TABLE_NAMES), ensureTables(client, LOCAL_TABLE_NAMES)]);
    await ensureTables(client, LOCAL_TABLE_NAMES);
    const { TableNames } = await client.send(new ListTablesCommand({}));
    expect(TableNames).toEqual([...TABLE_IDS].sort());
    const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: 'Fingerprints' }));
    expect(TimeToLiveDescription?.AttributeName).toBe('expiresAt');
  });
});

describe('the door', () => {
  const ask = (options: { method: string; headers?: Record<string, string>; body?: string }) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      const { hostname, port } = new URL(dynamo.endpoint);
      const asked = request({ hostname, port, method: options.method, headers: options.headers }, (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      });
      asked.on('error', reject);
      asked.end(options.body);
    });

  test('says who it is, so that another program on its port is not taken for it', async () => {
    expect(await ask({ method: 'GET' })).toEqual({ status: 200, body: '{"id":"mine"}' });
  });

  test('does not answer to a name that a page in a browser made up for this machine', async () => {
    const { status } = await ask({ method: 'GET', headers: { host: 'rebound.example:80' } });
    expect(status).toBe(403);
  });

  test.each([
    ['what is no DynamoDB request', { method: 'POST', body: '{}' }, 'UnknownOperationException'],
    [
      'an operation it does not know',
      { method: 'POST', headers: { 'x-amz-target': 'DynamoDB_20120810.RestoreTable' }, body: '{}' },
      'UnknownOperationException',
    ],
    [
      'what is not JSON',
      { method: 'POST', headers: { 'x-amz-target': 'DynamoDB_20120810.GetItem' }, body: '{' },
      'SerializationException',
    ],
    [
      'what is not a request',
      {
        method: 'POST',
        headers: { 'x-amz-target': 'DynamoDB_20120810.TransactWriteItems' },
        body: '{"TransactItems":7}',
      },
      'ValidationException',
    ],
  ])('refuses %s', async (_, options, exception) => {
    const { status, body } = await ask(options);
    expect(status).toBe(400);
    expect(body).toContain(exception);
  });
});
