import { HOUR_MS, isoTime, localDay, type Region, regionOf, type Trend } from '@promoter/domain';
import { calendarOn, type RegionDays, withCalendar } from '@promoter/trends/calendar';
import { createClassifier, createGraveReader, createTopicReader } from '@promoter/trends/classify';
import { classifyEntries, type SourceList, trendsOf } from '@promoter/trends/classify-entries';
import { onItsDay } from '@promoter/trends/dated-topics';
import { refusalsOf } from '@promoter/trends/refusals';
import { selectForStore } from '@promoter/trends/select-for-store';
import { calendarTags, dateTags, generatedTags, type SourceName, type SourceReport } from '@promoter/trends/sources';
import { askSources, type RefreshServices } from './ask-sources.ts';
import { readCrisis } from './crisis.ts';
import { followCrisis, moodsOf } from './follow-crisis.ts';
import { offerDeletions } from './offer-deletions.ts';

export type { RefreshServices } from './ask-sources.ts';

/** What a refresh did: a line for each source, and every topic with its classification, stored or not. */
export interface RefreshSummary {
  at: string;
  sources: { source: SourceName; outcome: SourceReport['outcome']; entries: number; error: string | null }[];
  /** Everything that was classified, best first. */
  trends: Trend[];
  /** How many of them were stored. */
  kept: number;
  /** How many topics it refused, anew or for longer. */
  refused: number;
}

/**
 * Asks every source, classifies its entries and stores them. A source that fails costs nothing but its own entries;
 * when all of them fail, the day's calendar and our own tags are still stored.
 */
export async function refreshTrends(services: RefreshServices): Promise<RefreshSummary> {
  const { config, store, field, now, log } = services;
  const { regions: slugs, maxAgeMinutes, refreshMinutes } = config.trends;
  const regions = slugs.map(regionOf);
  const [overrides, asked] = await Promise.all([store.topicOverrides.read(), askSources(regions, services)]);
  const at = now();
  const day = localDay(config.timezone, at);
  const [stored, kept, crisis] = await Promise.all([
    store.trends.list(slugs, at),
    store.refusedTopics.read(at),
    readCrisis(store.keyValues, at),
  ]);
  const graveIn = createGraveReader(field);
  const calendar = calendarOn(day, regions, field);
  const lists = [...asked.flatMap(entriesOf), ...calendar.map(daysOf), ...ownEntries(field.tags, regions, day, at)];
  const classify = onItsDay(withCalendar(createClassifier({ field }), calendar), day);
  const entries = classifyEntries(lists, classify);
  const refused = refusalsOf({ entries, stored, kept: kept.topics, graveIn, wordsIn: createTopicReader(field), at });
  // First what must not be used, then what may.
  await store.refusedTopics.put(refused);
  await offerDeletions([...refused, ...kept.topics], overrides, { at, services });
  await followCrisis(crisis, moodsOf(entries, graveIn), { at, day, services });
  const trends = trendsOf(entries, { at, maxAgeMinutes, timezone: config.timezone });
  const chosen = selectForStore(trends, { regions: regions.length, refreshMinutes, overrides });
  await store.trends.put(chosen);
  const sources = asked.map(summarise);
  const counts = { classified: trends.length, kept: chosen.length, refused: refused.length, overflow: kept.overflow };
  log('info', 'trends refreshed', { sources, ...counts });
  return { at: isoTime(at), sources, trends, kept: chosen.length, refused: refused.length };
}

const entriesOf = ({ health, entries }: SourceReport): SourceList[] =>
  entries.map(({ region, trends }) => ({ source: health.source, scope: region.slug, trends }));

const daysOf = (here: RegionDays): SourceList => ({
  source: 'calendar',
  scope: here.region.slug,
  trends: calendarTags(here),
});

/** Entries that need no source: the tags of the date and of the field, in the first region's list. */
function ownEntries(tags: readonly string[], [first]: readonly Region[], day: string, at: number): SourceList[] {
  if (!first) return [];
  const hour = Math.floor(at / HOUR_MS);
  return [
    { source: 'calendar', scope: first.slug, trends: dateTags(day) },
    { source: 'domain-tags', scope: first.slug, trends: generatedTags(tags, hour) },
  ];
}

const summarise = ({ health, outcome, entries, missing }: SourceReport): RefreshSummary['sources'][number] => ({
  source: health.source,
  outcome,
  entries: entries.reduce((sum, { trends }) => sum + trends.length, 0),
  error: outcome === 'failed' || outcome === 'resting' ? (health.lastError?.message ?? null) : missing,
});
