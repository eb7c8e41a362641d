import { isNativeError } from 'node:util/types';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TableId } from '@promoter/config';
import type { Log } from '@promoter/domain';
import type { ControlStore } from '@promoter/slots';
import { createDynamoControlStore } from '@promoter/store/dynamodb/control-store';
import { type Connection, connect, type OpenOptions } from './connection.ts';
import { ensureTables } from './ensure-tables.ts';

/** The data of one directory, ready to be used: every table is there. */
export interface Data {
  store: ControlStore;
  client: DynamoDBClient;
  /** Where its DynamoDB is reached now. */
  readonly endpoint: string;
  /** Whether this process has the directory open itself. It may come to, when the process that had it ends. */
  readonly holdsData: boolean;
  close(): Promise<void>;
}

/** In the embedded database each table has its id as its name. */
export const LOCAL_TABLE_NAMES: Readonly<Record<TableId, TableId>> = {
  Slots: 'Slots',
  Posts: 'Posts',
  Fingerprints: 'Fingerprints',
  Plans: 'Plans',
  Cards: 'Cards',
  PostedCards: 'PostedCards',
  Trends: 'Trends',
  Offers: 'Offers',
  State: 'State',
  ApiUsage: 'ApiUsage',
};

/**
 * Opens a data directory, making it if need be; where another process has it open, talks to that one, and takes over
 * when it ends. Throws a `DataDirectoryError`, whose message is for the user, when the directory cannot be had.
 */
export async function openData(
  directory: string,
  { log = () => {}, ...options }: OpenOptions & { /** Receives rows that cannot be read. */ log?: Log } = {},
): Promise<Data> {
  let connection = await connect(directory, options);
  let reconnecting: Promise<Connection> | undefined;

  /** The connection after the one that failed; asked by many requests at once, made once. */
  async function reconnect(failed: Connection): Promise<Connection> {
    if (connection !== failed) return connection;
    reconnecting ??= connect(directory, { ...options, waitToHold: false }).finally(() => {
      reconnecting = undefined;
    });
    connection = await reconnecting;
    return connection;
  }

  const client = new DynamoDBClient({
    endpoint: connection.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  client.middlewareStack.add(
    (next) => async (args) => {
      const current = connection;
      try {
        direct(args.request, current);
        return await next(args);
      } catch (thrown) {
        if (current.holdsData || !isDisconnected(thrown)) throw thrown;
        direct(args.request, await reconnect(current));
        return next(args);
      }
    },
    { step: 'finalizeRequest', priority: 'low', name: 'followTheHolder' },
  );

  try {
    await ensureTables(client, LOCAL_TABLE_NAMES);
  } catch (cause) {
    client.destroy();
    await connection.close();
    throw cause;
  }
  return {
    store: createDynamoControlStore({ client, tables: LOCAL_TABLE_NAMES, log }),
    client,
    get endpoint() {
      return connection.endpoint;
    },
    get holdsData() {
      return connection.holdsData;
    },
    close: async () => {
      client.destroy();
      await connection.close();
    },
  };
}

/** Sends a request that the SDK has prepared to where the database is now. */
function direct(request: unknown, { endpoint }: Connection): void {
  const { hostname, port } = new URL(endpoint);
  if (typeof request === 'object' && request !== null) Object.assign(request, { hostname, port: Number(port) });
}

const DISCONNECTED = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

const isDisconnected = (thrown: unknown): boolean =>
  isNativeError(thrown) && 'code' in thrown && DISCONNECTED.has(String(thrown.code));
