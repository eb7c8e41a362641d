import { HOUR_MS, isoTime, localDay, type Region, regionOf, type Trend } from '@promoter/domain';
import { createClassifier } from '@promoter/trends/classify';
import { classifyEntries, type SourceList } from '@promoter/trends/classify-entries';
import { selectForStore } from '@promoter/trends/select-for-store';
import { calendarTags, generatedTags, type SourceName, type SourceReport } from '@promoter/trends/sources';
import { askSources, type RefreshServices } from './ask-sources.ts';

export type { RefreshServices } from './ask-sources.ts';

/** What a refresh did: a line for each source, and every topic with its classification, stored or not. */
export interface RefreshSummary {
  at: string;
  sources: { source: SourceName; outcome: SourceReport['outcome']; entries: number; error: string | null }[];
  /** Everything that was classified, best first. */
  trends: Trend[];
  /** How many of them were stored. */
  kept: number;
}

/**
 * Asks every source, classifies its entries and stores them. A source that fails costs nothing but its own entries;
 * when all of them fail, the day's calendar and our own tags are still stored.
 */
export async function refreshTrends(services: RefreshServices): Promise<RefreshSummary> {
  const { config, store, field, now, log } = services;
  const regions = config.trends.regions.map(regionOf);
  const [overrides, asked] = await Promise.all([store.topicOverrides.read(), askSources(regions, services)]);
  const at = now();
  const classify = createClassifier({ field, overrides });
  const seen = [...asked.flatMap(entriesOf), ...ownEntries(field.tags, regions, localDay(config.timezone, at), at)];
  const trends = classifyEntries(seen, classify, {
    at,
    maxAgeMinutes: config.trends.maxAgeMinutes,
    timezone: config.timezone,
  });
  const kept = selectForStore(trends, { regions: regions.length, refreshMinutes: config.trends.refreshMinutes });
  await store.trends.put(kept);
  const sources = asked.map(summarise);
  log('info', 'trends refreshed', { sources, classified: trends.length, kept: kept.length });
  return { at: isoTime(at), sources, trends, kept: kept.length };
}

const entriesOf = ({ health, entries }: SourceReport): SourceList[] =>
  entries.map(({ region, trends }) => ({ source: health.source, scope: region.slug, trends }));

/** Entries that need no source: the tags of the day and of the field, in the first region's list. */
function ownEntries(tags: readonly string[], [first]: readonly Region[], day: string, at: number): SourceList[] {
  if (!first) return [];
  const hour = Math.floor(at / HOUR_MS);
  return [
    { source: 'calendar', scope: first.slug, trends: calendarTags(day) },
    { source: 'domain-tags', scope: first.slug, trends: generatedTags(tags, hour) },
  ];
}

const summarise = ({ health, outcome, entries }: SourceReport): RefreshSummary['sources'][number] => ({
  source: health.source,
  outcome,
  entries: entries.reduce((sum, { trends }) => sum + trends.length, 0),
  error: outcome === 'failed' || outcome === 'resting' ? (health.lastError?.message ?? null) : null,
});
