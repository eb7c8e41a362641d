import { setTimeout } from 'node:timers/promises';
import type { Config } from '@promoter/config';
import { type AccountId, type Clock, SECOND_MS } from '@promoter/domain';
import type { Store } from '@promoter/slots';
import { createXPublisher, createXTimeline, type XCredentials } from '@promoter/x';
import { mediaIn } from './media-folder.ts';

export interface XClientServices {
  account: AccountId;
  config: Config;
  store: Pick<Store, 'usage' | 'keyValues'>;
  now: Clock;
  /** Where X is, when not at its own address. */
  apiUrl: string | undefined;
  /** The folder of the GIFs that the catalogue names. */
  mediaFolder: string;
}

/** An account's X clients. */
export function createXClients(credentials: XCredentials, services: XClientServices) {
  const { account, config, store, now, apiUrl, mediaFolder } = services;
  const { prices, timeoutSeconds } = config.x;
  const access = { credentials, apiUrl, timeoutMs: timeoutSeconds * SECOND_MS, now };
  const media = { shelf: mediaIn(mediaFolder), price: prices.mediaMetadata, sleep: (ms: number) => setTimeout(ms) };
  return {
    publisher: createXPublisher({ ...access, media }),
    timeline: createXTimeline({ ...access, meter: store.usage, keyValues: store.keyValues, account, prices }),
  };
}
