import { type EpochMs, endOfLocalDay, MINUTE_MS, type RawTrend, type Trend, topicKey } from '@promoter/domain';
import type { Classifier } from './classify.ts';
import { withoutNearDuplicates } from './normalise/near-duplicates.ts';
import type { SourceName } from './sources/trend-source.ts';

/** One source's list of one region. */
export interface SeenEntries {
  source: SourceName;
  scope: string;
  trends: readonly RawTrend[];
}

/**
 * Judges everything that was seen. A topic that several sources of a region name is one, with the news of all and the
 * best rank and volume; near-duplicates are merged; what cannot be a hashtag is left out. Best first: usable before
 * refused, then by closeness to the field, then by rank.
 */
export function classifyEntries(
  seen: readonly SeenEntries[],
  classify: Classifier,
  { at, maxAgeMinutes, timezone }: { at: EpochMs; maxAgeMinutes: number; timezone: string },
): Trend[] {
  const expiresAt = at + maxAgeMinutes * MINUTE_MS;
  const trends = mergeTopics(seen).flatMap(({ topic, headlines, ...where }): Trend[] => {
    const classification = classify(topic, headlines);
    if (classification.hashtag === null) return [];
    const ends = where.source === 'calendar' ? Math.min(expiresAt, endOfLocalDay(timezone, at)) : expiresAt;
    return [{ ...classification, hashtag: classification.hashtag, ...where, seenAt: at, expiresAt: ends }];
  });
  const scopes = new Set(trends.map(({ scope }) => scope));
  return [...scopes].flatMap((scope) =>
    withoutNearDuplicates(trends.filter((trend) => trend.scope === scope).sort(byWorth)),
  );
}

const byWorth = (a: Trend, b: Trend): number =>
  Number(b.usable) - Number(a.usable) || Number(b.domain) - Number(a.domain) || a.rank - b.rank;

type Merged = RawTrend & { source: SourceName; scope: string };

function mergeTopics(seen: readonly SeenEntries[]): Merged[] {
  const merged = new Map<string, Merged>();
  for (const { source, scope, trends } of seen) {
    for (const trend of trends) {
      const key = `${scope} ${topicKey(trend.topic)}`;
      const other = merged.get(key);
      merged.set(key, other ? joined(other, trend) : { ...trend, source, scope });
    }
  }
  return [...merged.values()];
}

const joined = (one: Merged, other: RawTrend): Merged => ({
  ...one,
  rank: Math.min(one.rank, other.rank),
  volume: one.volume === null ? other.volume : Math.max(one.volume, other.volume ?? 0),
  headlines: [...one.headlines, ...other.headlines],
});
