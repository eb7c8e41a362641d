import { type EpochMs, endOfLocalDay, MINUTE_MS, type RawTrend, type Trend, topicKey } from '@promoter/domain';
import type { Classifier } from './classify.ts';
import { withoutNearDuplicates } from './normalise/near-duplicates.ts';
import type { SourceName } from './sources/trend-source.ts';

/** One source's list of one region. */
export interface SourceList {
  source: SourceName;
  scope: string;
  trends: readonly RawTrend[];
}

/**
 * Classifies every topic of the lists. One that several sources of a region name counts once, with the headlines of
 * all and the best rank and volume; near-duplicates are merged; what cannot be a hashtag is left out. Best first:
 * usable before refused, then topics of the brand's field, then by rank.
 */
export function classifyEntries(
  lists: readonly SourceList[],
  classify: Classifier,
  { at, maxAgeMinutes, timezone }: { at: EpochMs; maxAgeMinutes: number; timezone: string },
): Trend[] {
  const expiresAt = at + maxAgeMinutes * MINUTE_MS;
  const trends = mergeTopics(lists).flatMap(({ topic, headlines, ...origin }): Trend[] => {
    const classification = classify(topic, headlines);
    if (classification.hashtag === null) return [];
    const ends = origin.source === 'calendar' ? Math.min(expiresAt, endOfLocalDay(timezone, at)) : expiresAt;
    return [{ ...classification, hashtag: classification.hashtag, ...origin, seenAt: at, expiresAt: ends }];
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
  return [...topics.values()].map((same) => same.reduce(mergedWith));
}

const mergedWith = (one: Merged, other: RawTrend): Merged => ({
  ...one,
  rank: Math.min(one.rank, other.rank),
  volume: one.volume === null ? other.volume : Math.max(one.volume, other.volume ?? 0),
  headlines: [...one.headlines, ...other.headlines],
});
