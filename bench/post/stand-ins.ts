/**
 * Stand-ins for what a function calls, as a process of its own, so that none of its work counts as the function's: DynamoDB
 * with some months of history, Secrets Manager and X. Started by `fork` with the number of months.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { brand } from '@promoter/brands/voltagegpu';
import { sampleOffers } from '@promoter/content';
import { DAY_MS, type EpochMs, MINUTE_MS } from '@promoter/domain';
import { createDynamoStore } from '@promoter/store/dynamodb';
import * as z from 'zod/mini';
import { openDatabase } from '../../packages/local/embedded/database.ts';
import { isDynamoError } from '../../packages/local/embedded/dynamo-error.ts';
import { ensureTables } from '../../packages/local/embedded/ensure-tables.ts';
import { perform } from '../../packages/local/embedded/operations.ts';
import { startXServer } from '../../test/support/x-server.ts';
import { TABLE_NAMES } from '../start/environment.ts';
import { DELETED_LATE_DAYS, fresh, historyOf, trendsAt } from './history.ts';
import { createOtherAccount } from './other-account.ts';
import { clock, KEYS, type Message, messageSchema, type Trip } from './stand-in-messages.ts';

const consumed = z.object({ CapacityUnits: z.number() });
const expired = z.object({ Items: z.array(z.object({ fingerprint: z.unknown() })) });
const months = Number(process.argv[2]);
const send = (message: Message) => process.send?.(message);
const database = await openDatabase(null);
let trips: Trip[] = [];

const tables = await listen(async (request, response) => {
  const [, operation = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
  const input = JSON.parse(await text(request));
  const from = clock();
  response.setHeader('content-type', 'application/x-amz-json-1.0');
  if (operation === 'GetSecretValue') {
    response.end(JSON.stringify({ ARN: input.SecretId, Name: input.SecretId, SecretString: JSON.stringify(KEYS) }));
    trips.push({ operation, from, to: clock(), reads: 0, writes: 0 });
    return;
  }
  try {
    const answer = await perform(database, operation, { ...input, ReturnConsumedCapacity: 'TOTAL' });
    response.end(JSON.stringify(answer));
    trips.push({ operation: `${operation} ${tablesOf(input)}`, from, to: clock(), ...unitsOf(operation, answer) });
  } catch (thrown) {
    if (!isDynamoError(thrown)) throw thrown;
    response.statusCode = thrown.statusCode;
    response.end(JSON.stringify(thrown.body));
    trips.push({ operation: `${operation} refused`, from, to: clock(), reads: 0, writes: 0 });
  }
});

const x = await startXServer({
  onAccept: () => send({ kind: 'accepted', at: clock() }),
  users: { [KEYS.accessToken]: { id: '1', username: 'VOLTAGEGPU' } },
});

const client = new DynamoDBClient({
  endpoint: tables,
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
await ensureTables(client, TABLE_NAMES);
await writeHistory();
const store = createDynamoStore({ client, tables: TABLE_NAMES, log: () => {} });
const postAsB = createOtherAccount(store);

process.on('message', async (received) => {
  const message = z.parse(messageSchema, received);
  if (message.kind === 'prepare') {
    await store.trends.put(trendsAt(message.at));
    await store.offers.put(fresh(sampleOffers(brand, message.at), message.at));
    // Account B posts 45 minutes before, as the default schedule has it.
    if (months > 0) await postAsB(message.at - 45 * MINUTE_MS);
    await forgetExpired(message.at);
    trips = [];
    send({ kind: 'prepared' });
  } else {
    send({ kind: 'trips', trips });
  }
});
process.once('disconnect', () => process.exit());
send({ kind: 'ready', endpoints: { DYNAMODB_ENDPOINT: tables, SECRETS_ENDPOINT: tables, X_API_URL: x.url } });

async function writeHistory(): Promise<void> {
  let batch: Record<string, object[]> = {};
  let size = 0;
  const flush = async () => {
    if (size > 0) await perform(database, 'BatchWriteItem', { RequestItems: batch });
    batch = {};
    size = 0;
  };
  for (const [table, row] of historyOf(months)) {
    batch[table] ??= [];
    batch[table].push({ PutRequest: { Item: marshall(row, { removeUndefinedValues: true }) } });
    size += 1;
    if (size === 25) await flush();
  }
  await flush();
}

/** What DynamoDB's own deleting would have come round to. */
async function forgetExpired(now: EpochMs): Promise<void> {
  const TableName = TABLE_NAMES.Fingerprints;
  const before = { ':before': { N: String((now - DELETED_LATE_DAYS * DAY_MS) / 1000) } };
  const input = { TableName, FilterExpression: 'expiresAt < :before', ExpressionAttributeValues: before };
  const { Items } = z.parse(expired, await perform(database, 'Scan', input));
  for (const { fingerprint } of Items) await perform(database, 'DeleteItem', { TableName, Key: { fingerprint } });
}

function tablesOf(input: object): string {
  if ('TableName' in input) return String(input.TableName);
  const items = z.parse(
    z.array(z.record(z.string(), z.object({ TableName: z.string() }))),
    Reflect.get(input, 'TransactItems') ?? [],
  );
  const names = items.flatMap((item) => Object.values(item).map(({ TableName }) => TableName));
  return [...new Set([...names, ...Object.keys(Object(Reflect.get(input, 'RequestItems')))])].join('+');
}

/** What DynamoDB would bill for a request. */
function unitsOf(operation: string, answer: object): { reads: number; writes: number } {
  const capacity: unknown = Reflect.get(answer, 'ConsumedCapacity') ?? [];
  const units = z.parse(z.array(consumed), Array.isArray(capacity) ? capacity : [capacity]);
  const sum = units.reduce((total, { CapacityUnits }) => total + CapacityUnits, 0);
  return /Get|Query|Scan/.test(operation) ? { reads: sum, writes: 0 } : { reads: 0, writes: sum };
}

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}
