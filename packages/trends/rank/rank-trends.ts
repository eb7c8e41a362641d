import { createHash } from 'node:crypto';
import { MINUTE_MS, type TopicOverrides, type Trend, topicKey, type UsableTrend } from '@promoter/domain';
import { withoutNearDuplicates } from '../normalise/near-duplicates.ts';
import { isOwnTag } from '../select-for-store.ts';
import { createOverrideLookup } from '../topic-override.ts';
import { type TrendUseRules, trendUseOf } from './trend-use.ts';

export interface RankRequest extends TrendUseRules {
  /** Every stored trend, refused ones too. */
  trends: readonly Trend[];
  /** The tags of the last posts, which are not used again. */
  recentTags: readonly string[];
  overrides: TopicOverrides;
}

export interface PassedOver {
  hashtag: string;
  reason: string;
}

export interface Ranking {
  /** What the slot may use, best first, near-duplicates merged. */
  ranked: UsableTrend[];
  /** What it may not, most prominent first, with the reason. */
  passedOver: PassedOver[];
}

/**
 * Which trends a slot may use, best first. Decided as of the slot's own moment, so that a preview and the post agree;
 * the same request always gets the same answer.
 */
export function rankTrends(request: RankRequest): Ranking {
  const recentTags = new Set(request.recentTags.map(topicKey));
  const overrideOf = createOverrideLookup(request.overrides);
  const usable: UsableTrend[] = [];
  const passedOver: PassedOver[] = [];
  for (const trend of [...request.trends].sort(byProminence)) {
    const found = trendUseOf(trend, request, overrideOf, recentTags);
    if ('refusal' in found) passedOver.push({ hashtag: trend.hashtag, reason: found.refusal });
    else usable.push(found);
  }
  const scores = new Map(usable.map((trend) => [trend, scoreOf(trend, request)]));
  usable.sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || compare(a.hashtag, b.hashtag));
  const ranked = withoutNearDuplicates(usable);
  for (const trend of usable) {
    if (!ranked.includes(trend))
      passedOver.push({ hashtag: trend.hashtag, reason: 'is nearly the same as a better one' });
  }
  return { ranked, passedOver };
}

/** What counts, from 0 to 1 each, and how much. */
const WEIGHTS = { relevance: 0.45, prominence: 0.2, volume: 0.15, freshness: 0.15, turn: 0.05 };
/** Posts about a trend at which more make no difference. */
const LARGEST_VOLUME = 1_000_000;

function scoreOf(trend: Trend, { slot, maxAgeMinutes }: RankRequest): number {
  const age = Math.max(0, slot.at - trend.seenAt) / (maxAgeMinutes * MINUTE_MS);
  const score =
    WEIGHTS.relevance * trend.relevance +
    WEIGHTS.prominence * (1 / Math.sqrt(trend.rank)) +
    WEIGHTS.volume * Math.min(1, Math.log1p(trend.volume ?? 0) / Math.log1p(LARGEST_VOLUME)) +
    WEIGHTS.freshness * (1 - age) +
    // Which of two equals comes first differs from slot to slot, and is the same for one slot.
    WEIGHTS.turn * shareOf(`${slot.id} ${topicKey(trend.hashtag)}`);
  // Calendar and domain tags come after what really trends.
  return isOwnTag(trend) ? score / 10 : score;
}

/** A number from 0 to 1 that depends on a text alone. */
const shareOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;

const byProminence = (a: Trend, b: Trend): number => a.rank - b.rank || compare(a.hashtag, b.hashtag);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
