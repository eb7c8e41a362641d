import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { listenOnLoopback } from '../loopback-server.ts';
import { openDatabase } from './database.ts';
import { dynamoError, isDynamoError } from './dynamo-error.ts';
import { perform } from './operations.ts';
import { reap } from './time-to-live.ts';
import { dropOldTokens } from './transactions.ts';

export interface EmbeddedDynamo {
  /** `http://127.0.0.1:<port>` */
  endpoint: string;
  /** Deletes what has expired, as happens by itself every hour. Answers how many rows that were. */
  reap(): Promise<number>;
  /** Ends when every request has been answered and everything is on the disk. */
  close(): Promise<void>;
}

export interface EmbeddedDynamoOptions {
  /** The folder of the database; null keeps it in memory. */
  directory: string | null;
  /** What the server answers to a GET, to distinguish it from another program on its port. */
  id?: string;
  /** Decides what has expired. */
  now?: () => number;
}

const REAP_EVERY_MS = 60 * 60_000;

/** Starts a DynamoDB on this machine, for this machine alone. Throws a `DataDirectoryError` for a faulty directory. */
export async function startEmbeddedDynamo(options: EmbeddedDynamoOptions): Promise<EmbeddedDynamo> {
  const { directory, id = '', now = Date.now } = options;
  const database = await openDatabase(directory);
  const server = createServer(async (request, response) => {
    if (!isLocal(request)) return send(response, 403, {});
    if (request.method === 'GET') return send(response, 200, { id });
    try {
      const { operation, input } = await readRequest(request);
      send(response, 200, await perform(database, operation, input));
    } catch (thrown) {
      if (isDynamoError(thrown)) return send(response, thrown.statusCode, thrown.body);
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      send(response, 500, { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message });
    }
  });
  const address = await listenOnLoopback(server).catch(async (cause) => {
    await database.close();
    throw cause;
  });
  const cleaning = setInterval(() => {
    // What could not be deleted now is tried again in an hour.
    Promise.all([reap(database, now()), dropOldTokens(database)]).catch(() => undefined);
  }, REAP_EVERY_MS);
  cleaning.unref();
  return {
    endpoint: `http://${address}`,
    reap: () => reap(database, now()),
    close: async () => {
      clearInterval(cleaning);
      // Idle connections are cut, busy ones may finish.
      await server[Symbol.asyncDispose]();
      await database.close();
    },
  };
}

/** A page in a browser can reach this port under a name of its own; such a name is not answered. */
function isLocal({ headers }: IncomingMessage): boolean {
  const name = (headers.host ?? '').replace(/:\d+$/, '');
  return name === '127.0.0.1' || name === 'localhost';
}

const inputSchema = z.record(z.string(), z.unknown());

async function readRequest(request: IncomingMessage): Promise<{ operation: string; input: Record<string, unknown> }> {
  const [api, operation = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
  if (api !== 'DynamoDB_20120810') throw dynamoError('UnknownOperationException', 'this is a DynamoDB');
  const body = (await buffer(request)).toString();
  try {
    return { operation, input: inputSchema.parse(JSON.parse(body)) };
  } catch {
    throw dynamoError('SerializationException', 'the request is not JSON');
  }
}

function send(response: ServerResponse, status: number, answer: object): void {
  const body = JSON.stringify(answer);
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
