import { setTimeout } from 'node:timers/promises';
import { loadBrand } from '@promoter/brands/load';
import { ENVIRONMENT } from '@promoter/config';
import { type Clock, MINUTE_MS } from '@promoter/domain';
import type { SourcesSecret } from '@promoter/functions/wiring/sources-secret.ts';
import { refreshOffers } from '@promoter/pipeline/refresh-offers';
import { refreshTrends } from '@promoter/pipeline/refresh-trends';
import { googleTrendsClient } from '@promoter/trends/google-trends-client';
import { createXTrendClient } from '@promoter/x';
import { localControlToken } from '../control-token.ts';
import { createLocalApi } from '../local-api.ts';
import { cutOff } from '../loopback-server.ts';
import { deliver } from '../pipeline-services.ts';
import { say } from '../print.ts';
import { saveReachedTime } from '../running-clock.ts';
import type { Workspace } from '../workspace.ts';
import { announce, announceSlot } from './announce.ts';
import { serveFunctionUrl } from './http-server.ts';
import { createScheduler, type Jobs } from './scheduler.ts';
import { settleSlots } from './settle-slots.ts';

/** How long work in progress may take to end after a stop was asked for. What is cut off is settled at the next start. */
const GRACE_MS = 1_500;

/** How long the first slot waits for the first trends. */
const TRENDS_WAIT_MS = 15_000;

export interface RunOptions {
  port: number;
  speed: number;
  /** Whether what happens is printed as JSON, a line each. */
  json: boolean;
  /** The sources' credentials, if any were given. */
  sources: SourcesSecret;
}

/** The whole bot in one process, until `stop` resolves. */
export async function runBot(
  workspace: Workspace,
  { port, speed, json, sources }: RunOptions,
  stop: Promise<string>,
): Promise<void> {
  const { config, store, now, log, dataDir } = workspace;
  const token = localControlToken(dataDir);
  const server = await serveFunctionUrl(createLocalApi(workspace, token, Date.now), port, now, log);
  announce(workspace, { address: `http://localhost:${port}`, token, speed, json });

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
  const jobs: Jobs = {
    publish: async (slot) => announceSlot(await deliver(slot, workspace), config.timezone, json),
    refreshTrends: async () => {
      const { field } = await loadBrand(config.brand);
      await refreshTrends({ config, store, field, fetch, now, pause: setTimeout, log, googleTrends, reader });
    },
    refreshOffers: async () => {
      if (sources.priceListKey === null) return;
      const { readPriceList } = await loadBrand(config.brand);
      await refreshOffers({ config, store, readPriceList, fetch, key: sources.priceListKey, now, log });
    },
    settle: () => settleSlots(workspace),
  };
  const scheduler = createScheduler(config, jobs, now, log, speed === 1 ? TRENDS_WAIT_MS : 0);
  const timer = setInterval(() => {
    scheduler.tick();
    if (speed !== 1)
      saveReachedTime(store, now()).catch((error: unknown) =>
        log('warn', 'the time reached could not be saved', { error: String(error) }),
      );
  }, tickMs(speed));
  scheduler.tick();

  const signal = await stop;
  say({ event: 'stopping', signal }, json, '', `stopping (${signal}) …`);
  clearInterval(timer);
  cutOff(server);
  await Promise.race([scheduler.idle(), setTimeout(GRACE_MS, undefined, { ref: false })]);
}

/** Often enough that no slot is fired more than a minute late on the bot's own clock, once a second at most. */
const tickMs = (speed: number): number => Math.max(20, Math.min(1_000, MINUTE_MS / speed));

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
