import type { Config } from '@promoter/config';
import type { Log, Notify, Region, TrendReader } from '@promoter/domain';
import type { Store } from '@promoter/slots';
import type { FieldVocabulary } from '@promoter/trends/field-vocabulary';
import {
  type AskServices,
  askSource,
  type GoogleTrendsClient,
  googleTrendsApiSource,
  isGoogleTrends,
  pageSources,
  type SourceReport,
  type TrendSource,
  xSearchSource,
  xTrendsSource,
} from '@promoter/trends/sources';
import { takeReadQuota } from './read-quota.ts';
import { readSourceHealth, writeSourceHealth } from './source-health.ts';

export interface RefreshServices extends AskServices {
  config: Config;
  store: Store;
  /** The brand's field. */
  field: FieldVocabulary;
  log: Log;
  /** Writes to the owner; absent where nobody is to be written to. */
  notify?: Notify;
  /** The client of Google Trends; without it interest over time is not asked for. */
  googleTrends?: GoogleTrendsClient | null;
  /** Reads X, which is billed: as often as `trends.reads` allows. */
  reader?: TrendReader | null;
}

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
  if (!googleTrends || !isGoogleTrends(config.trends.sources.googleTrends)) return pages;
  const rising = googleTrendsApiSource(googleTrends, field.tags, now);
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
  { store, log, ...services }: RefreshServices,
): Promise<SourceReport> {
  const health = await readSourceHealth(store.keyValues, source.name);
  const asked = await askSource(source, regions, health, services);
  if (asked.outcome === 'failed') {
    log('warn', 'a trend source failed', { source: source.name, error: asked.health.lastError?.message ?? 'unknown' });
  }
  if (asked.missing !== null) {
    log('warn', 'a trend source answered, and something is missing', { source: source.name, missing: asked.missing });
  }
  if (asked.health !== health) await writeSourceHealth(store.keyValues, asked.health);
  return asked;
}
