import {
  type Classification,
  type EpochMs,
  endOfLocalDay,
  MINUTE_MS,
  type RawTrend,
  type Trend,
  topicKey,
} from '@promoter/domain';
import { isDayOfCalendar } from './calendar/dated-topics.ts';
import type { Classifier, TopicClassification } from './classify.ts';
import { withoutNearDuplicates } from './normalise/near-duplicates.ts';
import { placedByList } from './safety/placed-by-list.ts';
import type { SourceName } from './sources/trend-source.ts';

/** One source's list of one region. */
export interface SourceList {
  source: SourceName;
  scope: string;
  trends: readonly RawTrend[];
}

/** A topic of a region as its sources have it, with what was decided about it. */
export type ClassifiedEntry = RawTrend &
  Classification &
  Pick<TopicClassification, 'placeable'> & { source: SourceName; scope: string };

/**
 * Classifies every topic of the lists. One that several sources of a region name counts once, with the headlines of
 * all and the best rank and volume. Athletes and artists are placed by the rest of their region's lists.
 */
export const classifyEntries = (lists: readonly SourceList[], classify: Classifier): ClassifiedEntry[] =>
  placedByList(mergeTopics(lists).map((entry) => ({ ...entry, ...classify(entry.topic, entry.headlines) })));

/**
 * The trends that these entries make: near-duplicates are merged; what cannot be a hashtag is left out. Best first:
 * usable before refused, then topics of the brand's field, then by rank.
 */
export function trendsOf(
  entries: readonly ClassifiedEntry[],
  { at, maxAgeMinutes, timezone }: { at: EpochMs; maxAgeMinutes: number; timezone: string },
): Trend[] {
  const expiresAt = at + maxAgeMinutes * MINUTE_MS;
  const trends = entries.flatMap(({ headlines: _, placeable: __, hashtag, ...entry }): Trend[] => {
    if (hashtag === null) return [];
    const ofDay = entry.source === 'calendar' || entry.category === 'holiday' || isDayOfCalendar(entry.topic);
    const ends = ofDay ? Math.min(expiresAt, endOfLocalDay(timezone, at)) : expiresAt;
    return [{ ...entry, hashtag, seenAt: at, expiresAt: ends }];
  });
  const regions = Map.groupBy(trends, ({ scope }) => scope);
  return [...regions.values()].flatMap((here) => withoutNearDuplicates(here.sort(bestFirst)));
}

const bestFirst = (a: Trend, b: Trend): number =>
  Number(b.usable) - Number(a.usable) || Number(b.domain) - Number(a.domain) || a.rank - b.rank;

type Merged = RawTrend & { source: SourceName; scope: string };

function mergeTopics(lists: readonly SourceList[]): Merged[] {
  const entries = lists.flatMap(({ trends, ...origin }) => trends.map((trend): Merged => ({ ...trend, ...origin })));
  const topics = Map.groupBy(entries, ({ scope, topic }) => `${scope} ${topicKey(topic)}`);
  return [...topics.values()].map((same) => {
    // A share's name, `$AI`, is no tag: it must not stand for `#AI`.
    const [first, ...others] = [...same].sort((a, b) => Number(isCashtag(a)) - Number(isCashtag(b)));
    return others.reduce(mergedWith, first as Merged);
  });
}

const isCashtag = ({ topic }: RawTrend): boolean => /^[$＄]/.test(topic);

const mergedWith = (one: Merged, other: RawTrend): Merged => ({
  ...one,
  rank: Math.min(one.rank, other.rank),
  volume: one.volume === null ? other.volume : Math.max(one.volume, other.volume ?? 0),
  headlines: [...one.headlines, ...other.headlines],
});
