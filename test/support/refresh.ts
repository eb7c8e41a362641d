import { field } from '@promoter/brands/voltagegpu';
import type { Clock } from '@promoter/domain';
import { type RefreshServices, refreshTrends } from '@promoter/pipeline/refresh-trends';
import type { Store } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { configOf, silent } from './bot.ts';

export const MORNING = Date.parse('2026-11-22T08:00:00Z');

export interface RefreshFixture {
  store: Store;
  services: RefreshServices;
  /** Sets the time that everything reads. */
  at(now: number): void;
  refresh(): ReturnType<typeof refreshTrends>;
}

/** A refresh whose three sites share one address, with no waiting between tries. */
export function refreshFixture(
  site: string,
  change: Partial<RefreshServices> = {},
  trends: object = {},
): RefreshFixture {
  let time = MORNING;
  const now: Clock = () => time;
  const store = change.store ?? createInMemoryStore();
  const sources = {
    trends24: `${site}/trends24`,
    getdaytrends: `${site}/getdaytrends`,
    googleTrends: `${site}/google`,
  };
  const config = configOf({ trends: { regions: ['united-kingdom'], sources, ...trends } });
  const services = {
    config,
    store,
    field,
    fetch,
    now,
    log: silent,
    timeoutMs: 30_000,
    pause: async () => {},
    ...change,
  };
  return {
    store,
    services,
    at: (next) => {
      time = next;
    },
    refresh: () => refreshTrends(services),
  };
}
