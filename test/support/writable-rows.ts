import { DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { TableId } from '@promoter/config';
import type { EpochMs } from '@promoter/domain';
import type { Store } from '@promoter/slots';
import { createDynamoStore } from '@promoter/store/dynamodb';
import { type EmbeddedDynamo, startEmbeddedDynamo } from '../../packages/local/embedded/server.ts';
import { type DynamoSubject, dynamoSubject } from '../contracts/dynamo-subject.ts';
import { NINE } from '../contracts/store-fixtures.ts';

/** A store on DynamoDB whose rows a test writes as it likes. It is empty, at nine, before each test. */
export interface WritableRows {
  readonly store: Store;
  /** What the stores logged: level, message and facts of each line. */
  readonly logged: unknown[];
  /** The present moment of the stores. */
  now: EpochMs;
  /** The store of another process, which has read nothing yet. */
  newProcess(): Store;
  put(table: TableId, item: Record<string, unknown>): Promise<unknown>;
  rowAt(table: TableId, key: Record<string, unknown>): Promise<Record<string, unknown> | undefined>;
  /** Changes attributes of a row that the store wrote. */
  change(table: TableId, key: Record<string, unknown>, attributes: Record<string, unknown>): Promise<void>;
  /** The store’s unreadable rows, each as its table and key. */
  unreadableRows(): Promise<string[]>;
}

/** The writable rows of the tests of a file. */
export function writableRows(): WritableRows {
  let dynamo: EmbeddedDynamo;
  let subject: DynamoSubject;
  let db: DynamoDBDocumentClient;
  let store: Store;

  beforeAll(async () => {
    dynamo = await startEmbeddedDynamo({ directory: null });
    subject = await dynamoSubject(dynamo.endpoint);
    db = DynamoDBDocumentClient.from(subject.client);
  });

  afterAll(async () => {
    await subject.close();
    await dynamo.close();
  });

  beforeEach(async () => {
    await subject.empty();
    rows.now = NINE;
    rows.logged.length = 0;
    store = rows.newProcess();
  });

  const rows: WritableRows = {
    get store() {
      return store;
    },
    logged: [],
    now: NINE,
    newProcess: () =>
      createDynamoStore({
        client: subject.client,
        tables: subject.names,
        log: (level, message, facts) => void rows.logged.push([level, message, facts]),
        now: () => rows.now,
      }),
    put: (table, Item) => db.send(new PutCommand({ TableName: subject.names[table], Item })),
    rowAt: async (table, Key) => (await db.send(new GetCommand({ TableName: subject.names[table], Key }))).Item,
    change: async (table, Key, attributes) => {
      for (const [name, value] of Object.entries(attributes)) {
        await db.send(
          new UpdateCommand({
            TableName: subject.names[table],
            Key,
            UpdateExpression: 'SET #name = :value',
            ExpressionAttributeNames: { '#name': name },
            ExpressionAttributeValues: { ':value': value },
          }),
        );
      }
    },
    unreadableRows: async () => (await store.unreadable.list()).map(({ table, key }) => `${table} ${key}`),
  };
  return rows;
}
