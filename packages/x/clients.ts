import { setTimeout } from 'node:timers/promises';
import {
  type AccountId,
  type Clock,
  type KeyValueStore,
  type MediaFiles,
  type MicroUsd,
  type Publisher,
  SECOND_MS,
  type Timeline,
  type UsageMeter,
} from '@promoter/domain';
import type { XCredentials } from './credentials.ts';
import { createXPublisher } from './publisher.ts';
import { createXTimeline } from './timeline.ts';

/** What publishes on X and reads an account's timeline there; null where X must not be called. */
export interface XClients {
  publisher: Publisher | null;
  timeline: Timeline | null;
}

/** For a rehearsal, and for an account without credentials. */
export const NO_X_CLIENTS: XClients = { publisher: null, timeline: null };

export interface XClientsOptions {
  account: AccountId;
  credentials: XCredentials;
  /** Another X, with its `/2`: for tests. */
  apiUrl?: string | undefined;
  settings: { timeoutSeconds: number; prices: { readOwnPost: MicroUsd; mediaMetadata: MicroUsd } };
  store: { usage: Pick<UsageMeter, 'record'>; keyValues: Pick<KeyValueStore, 'get' | 'set'> };
  mediaFiles: MediaFiles;
  now: Clock;
}

/** The clients of one account, the same wherever it runs. */
export function createXClients(options: XClientsOptions): XClients {
  const { account, credentials, apiUrl, settings, store, mediaFiles, now } = options;
  const { timeoutSeconds, prices } = settings;
  const access = { credentials, apiUrl, timeoutMs: timeoutSeconds * SECOND_MS, now };
  return {
    publisher: createXPublisher({
      ...access,
      media: { files: mediaFiles, price: prices.mediaMetadata, sleep: (ms) => setTimeout(ms) },
    }),
    timeline: createXTimeline({ ...access, account, meter: store.usage, keyValues: store.keyValues, prices }),
  };
}
