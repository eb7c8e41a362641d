import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { type Config, ENVIRONMENT } from '@promoter/config';
import { type Brand, brand } from '@promoter/content';
import { type AccountId, type Clock, type Log, SECOND_MS, type Store, type TopicLists } from '@promoter/domain';
import type { PublishServices, SettleServices } from '@promoter/pipeline';
import { createXPublisher, createXTimeline } from '@promoter/posting/x';
import { CATALOGUE_MEDIA } from '../wiring/catalogue-media.ts';
import { mediaIn } from '../wiring/media-folder.ts';
import { readCredentials } from './credentials.ts';
import { openData } from './embedded/open-data.ts';
import { loadConfig } from './load-config.ts';
import { createLocalLog } from './local-log.ts';
import type { PlaceOptions } from './options.ts';
import { Refusal } from './refusal.ts';
import { runningClock } from './running-clock.ts';
import type { RunningClock } from './virtual-clock.ts';

/** Everything a local command works with: the configuration, and the data directory opened. */
export interface Workspace {
  config: Config;
  brand: Brand;
  store: Store;
  /** The running bot's clock where one runs on this data (it may be sped up), else the real one. */
  now: Clock;
  log: Log;
  dataDir: string;
  /** False when another process has the data open and this one talks to it. */
  owner: boolean;
  publishServices(account: AccountId): PublishServices;
  settleServices(account: AccountId): SettleServices;
  close(): Promise<void>;
}

export interface WorkspaceMode {
  live: boolean;
  secrets?: string | undefined;
  /** The folder of the GIFs that the catalogue names, when not the one beside it. */
  media?: string | undefined;
  /** The clock of a bot that is about to run on this data; other commands take the running bot's. */
  clock?: (config: Config, store: Store) => Promise<RunningClock>;
}

const REHEARSAL: WorkspaceMode = { live: false };

export async function openWorkspace(
  options: PlaceOptions,
  { live, secrets, media: mediaDir, clock }: WorkspaceMode = REHEARSAL,
): Promise<Workspace> {
  const config = loadConfig(options.config, live ? 'live' : 'rehearsal');
  const credentials = live ? readCredentials(secrets, config) : undefined;
  const data = await openData(options.data, { own: clock !== undefined });
  const { store } = data;
  const { now } = data.owner && clock ? await clock(config, store) : await runningClock(store, Date.now, data.owner);
  const log = createLocalLog(options.data);

  const media = {
    shelf: mediaIn(mediaDir ?? CATALOGUE_MEDIA),
    price: config.x.prices.mediaMetadata,
    sleep: (ms: number) => setTimeout(ms),
  };
  const xOf = (account: AccountId) => {
    const keys = credentials?.get(account);
    if (!keys) return { publisher: null, timeline: null };
    const access = {
      credentials: keys,
      apiUrl: process.env[ENVIRONMENT.xApiUrl],
      timeoutMs: config.x.timeoutSeconds * SECOND_MS,
      now,
    };
    return {
      publisher: createXPublisher({ ...access, media }),
      timeline: createXTimeline({
        ...access,
        meter: store.usage,
        notes: store.notes,
        account,
        prices: config.x.prices,
      }),
    };
  };
  return {
    config,
    brand,
    store,
    now,
    log,
    dataDir: options.data,
    owner: data.owner,
    publishServices: (account) => ({
      config,
      brand,
      store,
      publisher: xOf(account).publisher,
      owner: randomUUID(),
      now,
      log,
    }),
    settleServices: (account) => ({ account, config, store, now, log, ...xOf(account) }),
    close: () => data.close(),
  };
}

/** The operator's word on topics, if there is a data directory to find it in; none is made for asking. */
export async function topicListsOf(options: PlaceOptions): Promise<TopicLists> {
  if (!existsSync(options.data)) return { allow: [], deny: [] };
  const data = await openData(options.data);
  try {
    return await data.store.steering.topics();
  } finally {
    await data.close();
  }
}

/** Refuses to run a second bot on the same data. */
export function refuseSecondOwner({ owner, dataDir }: Pick<Workspace, 'owner' | 'dataDir'>): void {
  if (!owner)
    throw new Refusal(`a bot is already running on ${dataDir}: stop it, or give this one another folder with --data`);
}
