import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataDirectoryError, directoryFault } from './data-directory-error.ts';
import { answers, readEndpoint, removeEndpoint, writeEndpoint } from './endpoint-record.ts';

/**
 * A connection to the database of a directory: this process's own server, or that of the process that opened it first.
 */
export interface Connection {
  endpoint: string;
  holdsData: boolean;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Waits up to `waitMs` for another process to end instead of using its server. */
  waitToHold?: boolean;
  /** How long a directory may be held by a process that is just starting or ending. */
  waitMs?: number;
  /** Decides what has expired, where this process holds the directory; the real clock by default. */
  now?: () => number;
}

const RETRY_MS = 25;

/**
 * Opens the directory, or finds the process that has it open. Only one can hold LevelDB's lock, and it is free
 * again however that process ends; the record of its address is a hint. Throws a `DataDirectoryError`.
 */
export async function connect(directory: string, options: OpenOptions): Promise<Connection> {
  const { waitToHold = false, waitMs = 5_000, now = Date.now } = options;
  const giveUpAt = performance.now() + waitMs;
  for (;;) {
    const isLast = performance.now() >= giveUpAt;
    const record = await readEndpoint(directory);
    const isRunning = record !== undefined && (await answers(record));
    if (isRunning && (!waitToHold || isLast))
      return { endpoint: record.url, holdsData: false, close: async () => undefined };
    try {
      if (!isRunning) return await start(directory, now);
    } catch (thrown) {
      const fault = thrown instanceof DataDirectoryError ? thrown : (directoryFault(directory, thrown) ?? thrown);
      if (!(fault instanceof DataDirectoryError) || fault.fault !== 'locked' || isLast) throw fault;
    }
    await sleep(RETRY_MS);
  }
}

async function start(directory: string, now: () => number): Promise<Connection> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  // Loaded only here: a command that talks to a running bot needs none of it.
  const { startEmbeddedDynamo } = await import('./server.ts');
  const id = randomUUID();
  const dynamo = await startEmbeddedDynamo({ directory, id, now });
  try {
    await writeEndpoint(directory, { url: dynamo.endpoint, pid: process.pid, id });
  } catch (cause) {
    await dynamo.close();
    throw cause;
  }
  const close = async () => {
    await removeEndpoint(directory, id);
    await dynamo.close();
  };
  return { endpoint: dynamo.endpoint, holdsData: true, close };
}
