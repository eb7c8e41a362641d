import type { Config } from '@promoter/config';
import { type Clock, HOUR_MS, type Log, type Region, type TrendReader } from '@promoter/domain';
import type { Store } from '@promoter/slots';
import type { FieldVocabulary } from '@promoter/trends/field-vocabulary';
import {
  askSource,
  type GoogleTrendsClient,
  googleTrendsApiSource,
  pageSources,
  type SourceReport,
  type TrendSource,
  tagsOfHour,
  xSearchSource,
  xTrendsSource,
} from '@promoter/trends/sources';
import { takeReadQuota } from './read-quota.ts';
import { readSourceHealth, writeSourceHealth } from './source-health.ts';

export interface RefreshServices {
  config: Config;
  store: Store;
  /** The brand's field. */
  field: FieldVocabulary;
  fetch: typeof fetch;
  now: Clock;
  log: Log;
  /** The client of Google Trends; without it interest over time is not asked for. */
  googleTrends?: GoogleTrendsClient | null;
  /** Reads X, which is billed: as often as `trends.reads` allows. */
  reader?: TrendReader | null;
  /** Longest time for one try, in milliseconds. */
  timeoutMs?: number;
  /** Waits before the one retry. */
  pause?: (ms: number) => Promise<void>;
}

const TIMEOUT_MS = 5_000;
const GOOGLE_HOST = 'trends.google.com';
/** Google compares five words at a time. */
const COMPARED_TAGS = 5;
const waitFor = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks all sources at once, each about its regions, and writes each one's row. Never throws for what a source does. */
export async function askSources(regions: readonly Region[], services: RefreshServices): Promise<SourceReport[]> {
  const tasks = [...freeSources(regions, services), ...(await billedSources(regions, services))];
  return Promise.all(tasks.map(({ source, about }) => askAndRecord(source, about, services)));
}

interface Task {
  source: TrendSource;
  about: readonly Region[];
}

function freeSources(regions: readonly Region[], { config, field, googleTrends, now }: RefreshServices): Task[] {
  const pages = pageSources(config.trends.sources, field.contactUrl).map((source) => ({ source, about: regions }));
  // The library knows Google's own address only: where another is configured, it would bypass it.
  if (!googleTrends || new URL(config.trends.sources.googleTrends).host !== GOOGLE_HOST) return pages;
  const compared = tagsOfHour(field.tags, Math.floor(now() / HOUR_MS), COMPARED_TAGS).map((tag) => tag.slice(1));
  const rising = googleTrendsApiSource(googleTrends, compared, now);
  return [
    ...pages,
    // How much our own tags are searched for is one question, not one for each region.
    { source: rising, about: regions.slice(0, 1) },
  ];
}

/** X, when it may be read and its quota allows it now; about the first region, since every request costs. */
async function billedSources(regions: readonly Region[], services: RefreshServices): Promise<Task[]> {
  const { config, store, field, reader, now } = services;
  if (!reader || !(await takeReadQuota(store.keyValues, config.trends.reads, now()))) return [];
  const about = regions.slice(0, 1);
  return [
    { source: xTrendsSource(reader), about },
    { source: xSearchSource(reader, field.xSearch), about },
  ];
}

async function askAndRecord(
  source: TrendSource,
  regions: readonly Region[],
  { store, fetch, now, log, timeoutMs = TIMEOUT_MS, pause = waitFor }: RefreshServices,
): Promise<SourceReport> {
  const health = await readSourceHealth(store.keyValues, source.name);
  const asked = await askSource(source, regions, health, { fetch, now, timeoutMs, pause });
  if (asked.outcome === 'failed') {
    log('warn', 'a trend source failed', { source: source.name, error: asked.health.lastError?.message ?? 'unknown' });
  }
  if (asked.health !== health) await writeSourceHealth(store.keyValues, asked.health);
  return asked;
}
