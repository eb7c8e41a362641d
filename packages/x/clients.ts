import { setTimeout } from 'node:timers/promises';
import {
  type MediaFiles,
  type MicroUsd,
  type Publisher,
  SECOND_MS,
  type Timeline,
  type TrendReader,
} from '@promoter/domain';
import { createXPublisher } from './publisher.ts';
import { createXTimeline, type XTimelineOptions } from './timeline.ts';
import { createXTrendReader, type XTrendReaderOptions } from './trend-reader.ts';

/** What publishes on X and reads an account's timeline there; null where X must not be called. */
export interface XClients {
  publisher: Publisher | null;
  timeline: Timeline | null;
}

/** For a rehearsal, and for an account without credentials. */
export const NO_X_CLIENTS: XClients = { publisher: null, timeline: null };

export interface XClientsOptions extends Pick<XTimelineOptions, 'account' | 'credentials' | 'apiUrl' | 'now'> {
  settings: { timeoutSeconds: number; prices: { mediaMetadata: MicroUsd } };
  /** What X bills the account for one post of its own. */
  readPrice: MicroUsd;
  store: { usage: XTimelineOptions['meter']; keyValues: XTimelineOptions['keyValues'] };
  mediaFiles: MediaFiles;
}

export interface XTrendClientOptions extends Pick<XTrendReaderOptions, 'apiUrl' | 'now' | 'meter' | 'keyValues'> {
  config: { trends: { reads: number }; x: { timeoutSeconds: number; prices: XTrendReaderOptions['prices'] } };
  /** Reads the app's own token; null where there is none. */
  readToken: () => Promise<string | null>;
}

/** What reads X's own trends, which is billed: null where no reads are allowed or there is no token. */
export async function createXTrendClient(options: XTrendClientOptions): Promise<TrendReader | null> {
  const { config, readToken, ...access } = options;
  const { timeoutSeconds, prices } = config.x;
  // Without reads not even the token is read.
  const bearerToken = config.trends.reads === 0 ? null : await readToken();
  if (bearerToken === null) return null;
  return createXTrendReader({ ...access, credentials: { bearerToken }, timeoutMs: timeoutSeconds * SECOND_MS, prices });
}

/** The clients of one account, the same wherever it runs. */
export function createXClients({ settings, readPrice, store, mediaFiles, ...own }: XClientsOptions): XClients {
  const { timeoutSeconds, prices } = settings;
  const access = { ...own, timeoutMs: timeoutSeconds * SECOND_MS };
  return {
    publisher: createXPublisher({
      ...access,
      media: { files: mediaFiles, price: prices.mediaMetadata, sleep: (ms) => setTimeout(ms) },
    }),
    timeline: createXTimeline({
      ...access,
      meter: store.usage,
      keyValues: store.keyValues,
      prices: { readOwnPost: readPrice },
    }),
  };
}
