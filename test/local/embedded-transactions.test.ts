import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  ScanCommand,
  TransactGetItemsCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type EmbeddedDynamo, startEmbeddedDynamo } from '../../packages/local/embedded/server.ts';

let dynamo: EmbeddedDynamo;
let client: DynamoDBClient;

beforeEach(async () => {
  dynamo = await startEmbeddedDynamo({ directory: null });
  client = new DynamoDBClient({
    endpoint: dynamo.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  for (const TableName of ['Left', 'Right']) {
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      }),
    );
  }
});

afterEach(async () => {
  client.destroy();
  await dynamo.close();
});

const key = (id: string) => ({ id: { S: id } });
const put = (TableName: string, id: string, value = 1): TransactWriteItem => ({
  Put: { TableName, Item: { ...key(id), value: { N: String(value) } } },
});
const putNew = (TableName: string, id: string): TransactWriteItem => ({
  Put: { TableName, Item: key(id), ConditionExpression: 'attribute_not_exists(id)' },
});
const write = (items: TransactWriteItem[], token?: string) =>
  client.send(new TransactWriteItemsCommand({ TransactItems: items, ...(token ? { ClientRequestToken: token } : {}) }));
const rows = async (TableName: string) => (await client.send(new ScanCommand({ TableName }))).Items ?? [];

async function reasonsOf(writing: Promise<unknown>) {
  const thrown = await writing.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(TransactionCanceledException);
  return thrown instanceof TransactionCanceledException ? (thrown.CancellationReasons ?? []) : [];
}

describe('a transaction in the embedded DynamoDB', () => {
  test('puts, updates, deletes and checks over several tables in one step', async () => {
    await write([put('Left', 'a', 1), put('Left', 'b', 2), put('Right', 'c', 3)]);
    await write([
      put('Left', 'd', 4),
      {
        Update: {
          TableName: 'Left',
          Key: key('a'),
          UpdateExpression: 'ADD #value :one',
          ExpressionAttributeNames: { '#value': 'value' },
          ExpressionAttributeValues: { ':one': { N: '1' } },
        },
      },
      { Delete: { TableName: 'Left', Key: key('b') } },
      { ConditionCheck: { TableName: 'Right', Key: key('c'), ConditionExpression: 'attribute_exists(id)' } },
    ]);
    const left = await rows('Left');
    expect(left).toHaveLength(2);
    expect(left).toEqual(
      expect.arrayContaining([
        { ...key('a'), value: { N: '2' } },
        { ...key('d'), value: { N: '4' } },
      ]),
    );
    expect(await rows('Right')).toEqual([{ ...key('c'), value: { N: '3' } }]);
  });

  test('names each failed condition in the order of its items, with the row where it is asked for', async () => {
    await write([put('Left', 'a', 1), put('Right', 'c', 3)]);
    const reasons = await reasonsOf(
      write([
        put('Left', 'new'),
        putNew('Left', 'a'),
        {
          ConditionCheck: {
            TableName: 'Right',
            Key: key('c'),
            ConditionExpression: 'attribute_not_exists(id)',
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          },
        },
      ]),
    );
    expect(reasons.map(({ Code }) => Code)).toEqual(['None', 'ConditionalCheckFailed', 'ConditionalCheckFailed']);
    expect(reasons.map(({ Item }) => Item)).toEqual([undefined, undefined, { ...key('c'), value: { N: '3' } }]);
    expect(await rows('Left')).toHaveLength(1);
  });

  test('judges nested attributes as DynamoDB does: what is missing compares to nothing', async () => {
    const check = (id: string): TransactWriteItem => ({
      ConditionCheck: {
        TableName: 'Left',
        Key: key(id),
        ConditionExpression: 'attribute_not_exists(#stop) OR #stop.#until <= :now',
        ExpressionAttributeNames: { '#stop': 'stop', '#until': 'until' },
        ExpressionAttributeValues: { ':now': { S: '2026-11-22' } },
      },
    });
    const stop = (id: string, fields: Record<string, { S: string }>) =>
      client.send(new PutItemCommand({ TableName: 'Left', Item: { ...key(id), stop: { M: fields } } }));
    await stop('over', { until: { S: '2026-11-21' } });
    await stop('endless', {});
    await expect(write([check('absent'), check('over')])).resolves.toBeDefined();
    expect(await reasonsOf(write([check('endless')]))).toHaveLength(1);
  });

  test('of fifty at once on the same row, one wins', async () => {
    const attempts = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) => write([putNew('Left', 'prize'), put('Right', `entrant ${index}`)])),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await rows('Right')).toHaveLength(1);
  });

  test('single writes and transactions wait for each other', async () => {
    const add = {
      TableName: 'Left',
      Key: key('count'),
      UpdateExpression: 'ADD #value :one',
      ExpressionAttributeNames: { '#value': 'value' },
      ExpressionAttributeValues: { ':one': { N: '1' } },
    };
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        index % 2 === 0 ? write([{ Update: add }]) : client.send(new UpdateItemCommand(add)),
      ),
    );
    expect(await rows('Left')).toEqual([{ ...key('count'), value: { N: '60' } }]);
  });

  test('sent again with its token it is known, and changes nothing', async () => {
    const items = [putNew('Left', 'once')];
    await write(items, 'token');
    await write(items, 'token');
    expect(await rows('Left')).toHaveLength(1);
    await reasonsOf(write(items, 'another'));
  });

  test('a token belongs to what it was first sent with', async () => {
    await write([put('Left', 'a', 1)], 'shared');
    await expect(write([put('Left', 'a', 2)], 'shared')).rejects.toMatchObject({
      name: 'IdempotentParameterMismatchException',
    });
    expect(await rows('Left')).toEqual([{ ...key('a'), value: { N: '1' } }]);
  });

  test('a refused transaction may come again with its token', async () => {
    await write([put('Left', 'a')]);
    await reasonsOf(write([putNew('Left', 'a')], 'retried'));
    await write([{ Delete: { TableName: 'Left', Key: key('a') } }]);
    await write([putNew('Left', 'a')], 'retried');
    expect(await rows('Left')).toHaveLength(1);
  });

  test.each<[string, TransactWriteItem[]]>([
    ['the same row twice', [put('Left', 'a'), { Delete: { TableName: 'Left', Key: key('a') } }]],
    ['no items', []],
    ['an item that asks for nothing', [{}]],
    ['a faulty expression', [{ Delete: { TableName: 'Left', Key: key('a'), ConditionExpression: 'id =' } }]],
    ['a key of another table', [{ Delete: { TableName: 'Left', Key: { other: { S: 'a' } } } }]],
  ])('refuses %s as not valid', async (_, items) => {
    await expect(write(items)).rejects.toMatchObject({ name: 'ValidationException' });
    expect(await rows('Left')).toEqual([]);
  });

  test('refuses a table that is not there', async () => {
    await expect(write([put('Left', 'a'), put('Nowhere', 'b')])).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
    expect(await rows('Left')).toEqual([]);
  });

  test('reads rows of several tables as of one moment', async () => {
    await write([put('Left', 'a', 1), put('Right', 'c', 3)]);
    const get = (TableName: string, id: string) => ({ Get: { TableName, Key: key(id) } });
    const { Responses } = await client.send(
      new TransactGetItemsCommand({ TransactItems: [get('Right', 'c'), get('Left', 'absent'), get('Left', 'a')] }),
    );
    expect(Responses).toEqual([
      { Item: { ...key('c'), value: { N: '3' } } },
      {},
      { Item: { ...key('a'), value: { N: '1' } } },
    ]);
  });

  test('reports what it would have cost: twice what its items cost alone', async () => {
    const { ConsumedCapacity } = await client.send(
      new TransactWriteItemsCommand({
        TransactItems: [put('Left', 'a'), put('Left', 'b'), put('Right', 'c')],
        ReturnConsumedCapacity: 'TOTAL',
      }),
    );
    expect(ConsumedCapacity).toEqual([
      { TableName: 'Left', CapacityUnits: 4 },
      { TableName: 'Right', CapacityUnits: 2 },
    ]);
  });
});

describe('a single write in the embedded DynamoDB', () => {
  test('answers a failed condition with the row that failed it, where it is asked for', async () => {
    await write([put('Left', 'a', 1)]);
    const again = { TableName: 'Left', Item: key('a'), ConditionExpression: 'attribute_not_exists(id)' };
    await expect(
      client.send(new PutItemCommand({ ...again, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })),
    ).rejects.toMatchObject({ name: 'ConditionalCheckFailedException', Item: { ...key('a'), value: { N: '1' } } });
    await expect(client.send(new PutItemCommand(again))).rejects.toMatchObject({ Item: undefined });
    const { Item } = await client.send(new GetItemCommand({ TableName: 'Left', Key: key('a') }));
    expect(Item).toEqual({ ...key('a'), value: { N: '1' } });
  });
});
