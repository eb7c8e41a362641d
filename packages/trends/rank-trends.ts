import { createHash } from 'node:crypto';
import {
  createStandings,
  MINUTE_MS,
  type PastPost,
  type RefusedTopic,
  type TopicOverrides,
  type TopicStanding,
  type Trend,
  topicKey,
  type UsableTrend,
} from '@promoter/domain';
import type { Decision, Slot } from '@promoter/slots';
import { withoutNearDuplicates } from './normalise/near-duplicates.ts';
import { isOwnTag } from './select-for-store.ts';

/** What decides whether a slot may use a trend. */
interface TrendUseRules {
  slot: Slot;
  maxAgeMinutes: number;
  /** `bridge`: any usable trend. `relevant`: only those of the brand's field. */
  use: 'bridge' | 'relevant';
  /** Least relevance that counts as of the field, 0 to 1. */
  minRelevance: number;
  /** Least relevance at which a trend's tag counts as the domain tag too, 0 to 1. */
  minDomainRelevance: number;
}

export interface RankRequest extends TrendUseRules {
  /** Every stored trend, refused ones too. */
  trends: readonly Trend[];
  /** Post history of all accounts, in any order: the tags of the last posts are not used again. */
  history: readonly Pick<PastPost, 'at' | 'tags'>[];
  overrides: TopicOverrides;
  /** Topics that are refused for a while, whatever their row says. */
  refused: readonly RefusedTopic[];
  /** Why no trend may be used but those that the operator allows, such as a crisis; null where they may. */
  noTrends: string | null;
}

export interface Ranking {
  /** What the slot may use, best first, near-duplicates merged. */
  ranked: UsableTrend[];
  /** What it may not, most prominent first, with the reason. */
  passedOver: Decision['passedOver'][number][];
}

/**
 * Which trends a slot may use, best first. Decided as of the slot's own moment, so that a preview and the post agree;
 * the same request always gets the same answer.
 */
export function rankTrends(request: RankRequest): Ranking {
  const recentTags = recentTagsOf(request.history);
  const standingOf = createStandings(request.overrides, request.refused, request.noTrends);
  const usable: UsableTrend[] = [];
  const passedOver: Ranking['passedOver'] = [];
  for (const trend of [...request.trends].sort(byProminence)) {
    const found = trendUseOf(trend, request, standingOf(trend), recentTags);
    if ('refusal' in found) passedOver.push({ hashtag: trend.hashtag, reason: found.refusal });
    else usable.push(found);
  }
  const best = usable
    .map((trend) => ({ trend, score: scoreOf(trend, request) }))
    .sort((a, b) => b.score - a.score || compare(a.trend.hashtag, b.trend.hashtag))
    .map(({ trend }) => trend);
  const ranked = withoutNearDuplicates(best);
  const merged = best.filter((trend) => !ranked.includes(trend));
  const reason = 'is nearly the same as a better one';
  return { ranked, passedOver: [...passedOver, ...merged.map(({ hashtag }) => ({ hashtag, reason }))] };
}

/**
 * Whether a post may use a trend, and whether the trend's tag counts as the domain tag: decided here alone.
 * `standing` is what counts for it now, which may be newer than the stored verdict; `recentTags` are the keys of tags in
 * the last posts.
 */
function trendUseOf(
  trend: Trend,
  rules: TrendUseRules,
  { usable, category, reason, by }: TopicStanding,
  recentTags: ReadonlySet<string>,
): UsableTrend | { refusal: string } {
  const { slot, maxAgeMinutes, use, minRelevance, minDomainRelevance } = rules;
  if (!usable && by !== 'rules') return { refusal: reason };
  if (slot.at - trend.seenAt > maxAgeMinutes * MINUTE_MS || trend.expiresAt <= slot.at) {
    return { refusal: `was last seen more than ${maxAgeMinutes} minutes before the slot` };
  }
  if (recentTags.has(topicKey(trend.hashtag))) return { refusal: 'is in one of the last posts' };
  const ofField = trend.relevance >= minRelevance;
  const domain = trend.domain && trend.relevance >= minDomainRelevance;
  if (by === 'operator') return { ...trend, domain, ofField, usable, reason };
  if (!usable) return { refusal: `${category}: ${reason}` };
  if (use === 'relevant' && !(trend.domain && ofField)) {
    return { refusal: `is not of the brand’s field: relevance ${trend.relevance}` };
  }
  return { ...trend, domain, ofField };
}

/** Nine hours of two accounts that post every 90 minutes: what goes on trending is not used twice in that time. */
const RECENT_POSTS = 12;

const recentTagsOf = (history: RankRequest['history']): ReadonlySet<string> =>
  new Set(
    [...history]
      .sort((a, b) => b.at - a.at)
      .slice(0, RECENT_POSTS)
      .flatMap(({ tags }) => tags.map(topicKey)),
  );

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
