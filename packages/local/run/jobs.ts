import { setTimeout } from 'node:timers/promises';
import { loadBrand } from '@promoter/brands/load';
import { createCardPlanner } from '@promoter/cards';
import { ENVIRONMENT } from '@promoter/config';
import { type Clock, MINUTE_MS } from '@promoter/domain';
import type { SourcesSecret } from '@promoter/functions/wiring/sources-secret.ts';
import { drawCards } from '@promoter/pipeline/draw-cards';
import { refreshOffers } from '@promoter/pipeline/refresh-offers';
import { refreshTrends } from '@promoter/pipeline/refresh-trends';
import { googleTrendsClient } from '@promoter/trends/google-trends-client';
import { createXTrendClient } from '@promoter/x';
import type { BotClock } from '../bot-clock.ts';
import { installedCardFiles } from '../card-files.ts';
import { deliver } from '../pipeline-services.ts';
import type { Workspace } from '../workspace.ts';
import { announceSlot } from './announce.ts';
import { createDayAnnouncer } from './announce-day.ts';
import { createTrendsAnnouncer, withoutSources } from './announce-trends.ts';
import type { Jobs } from './scheduler.ts';
import { settleSlots } from './settle-slots.ts';

export interface JobOptions {
  speed: number;
  clock: BotClock;
  /** Whether what happens is printed as JSON, a line each. */
  json: boolean;
  /** The sources' credentials, if any were given. */
  sources: SourcesSecret;
}

/**
 * The work that the schedule starts, over this workspace. Slots are published and settled while a sped-up bot's time
 * stands still: at any speed a slot gets its post, and the last reconciliation is minutes ago.
 */
export async function createJobs(workspace: Workspace, { speed, clock, json, sources }: JobOptions): Promise<Jobs> {
  const { config, store, now, log, fileLog } = workspace;
  const fetch = speed === 1 ? globalThis.fetch : createCachedFetch(globalThis.fetch, Date.now);
  // The library makes its own requests, which a sped-up run could not limit: it goes without.
  const googleTrends = speed === 1 ? googleTrendsClient : null;
  const reader = await createXTrendClient({
    config,
    readToken: async () => sources.xBearerToken,
    apiUrl: process.env[ENVIRONMENT.xApiUrl],
    meter: store.usage,
    keyValues: store.keyValues,
    now,
  });
  const { company, cardTheme } = await loadBrand(config.brand);
  const planCard = createCardPlanner({ brand: { name: company }, theme: cardTheme, readFiles: installedCardFiles });
  const announceDay = createDayAnnouncer(workspace, json);
  const announceTrends = createTrendsAnnouncer(config.trends.refreshMinutes, json);
  const trendServices = { config, store, fetch, now, pause: setTimeout, googleTrends, reader };
  return {
    publish: async (slot) =>
      announceSlot(await clock.standStill(() => deliver(slot, workspace)), config.timezone, json),
    refreshTrends: async () => {
      const { field } = await loadBrand(config.brand);
      announceTrends(await refreshTrends({ ...trendServices, field, log: withoutSources(log, fileLog) }));
    },
    refreshOffers: async () => {
      const { readPriceList, samples } = await loadBrand(config.brand);
      const shared = { config, store, now, log };
      if (sources.priceListKey !== null)
        await refreshOffers({ ...shared, readPriceList, fetch, key: sources.priceListKey });
      await drawCards({ ...shared, samples, planCard });
    },
    settle: () =>
      clock.standStill(async () => {
        await settleSlots(workspace);
        await announceDay(now());
      }),
  };
}

/** The same page of a trend site is fetched at most this often, however fast the bot's own time runs. */
const KEEP_MS = 30 * MINUTE_MS;

/** A fetch that answers from its cache what it fetched within the last half hour of real time. */
function createCachedFetch(fetch: typeof globalThis.fetch, real: Clock): typeof globalThis.fetch {
  const kept = new Map<string, { at: number; answer: Promise<Response> }>();
  return async (input, init) => {
    const key = input instanceof Request ? input.url : String(input);
    const known = kept.get(key);
    if (known && real() - known.at < KEEP_MS) return (await known.answer).clone();
    const answer = fetch(input, init);
    kept.set(key, { at: real(), answer });
    return (await answer).clone();
  };
}
