import { MINUTE_MS, type TopicOverrides, type Trend } from '@promoter/domain';
import type { Slot } from '@promoter/slots';
import { withoutNearDuplicates } from '../normalise/near-duplicates.ts';
import { topicKey } from '../normalise/topic-key.ts';
import { shareOf } from './share.ts';

export interface RankRequest {
  slot: Slot;
  /** What lies on the shelf, refused ones too. */
  trends: readonly Trend[];
  /** The tags of the last posts, which are not used again. */
  recentTags: readonly string[];
  /** `bridge`: any usable trend. `relevant`: only those of the field. */
  use: 'bridge' | 'relevant';
  /** Least closeness to the field for `relevant`. */
  minRelevance: number;
  /** Least closeness to stand as the domain tag too. */
  minDomainRelevance: number;
  /** The operator's word as it is now, which may be newer than the judgement on the shelf. */
  lists: TopicOverrides;
  maxAgeMinutes: number;
}

export interface PassedOver {
  hashtag: string;
  reason: string;
}

export interface Ranking {
  /** What the slot may use, best first, near-duplicates merged. `domain` says whether it also counts as the domain tag. */
  ranked: Trend[];
  /** What it may not, most prominent first, with the reason. */
  passedOver: PassedOver[];
}

/**
 * Which trends a slot may use, best first. Judged at the slot's own moment, so that a preview and the post agree;
 * the same request always gets the same answer.
 */
export function rankTrends(request: RankRequest): Ranking {
  const recent = new Set(request.recentTags.map(topicKey));
  const denied = new Set(request.lists.deny.map(topicKey));
  const allowed = new Set(request.lists.allow.map(topicKey));
  const usable: { trend: Trend; hashtag: string; score: number }[] = [];
  const passedOver: PassedOver[] = [];
  for (const trend of [...request.trends].sort(byProminence)) {
    const reason = whyNot(trend, request, { recent, denied, allowed });
    if (reason !== undefined) passedOver.push({ hashtag: trend.hashtag, reason });
    else
      usable.push({
        trend: asAllowed(trend, allowed, request),
        hashtag: trend.hashtag,
        score: scoreOf(trend, request),
      });
  }
  usable.sort((a, b) => b.score - a.score || compare(a.hashtag, b.hashtag));
  const kept = withoutNearDuplicates(usable);
  for (const item of usable) {
    if (!kept.includes(item)) passedOver.push({ hashtag: item.hashtag, reason: 'is nearly the same as a better one' });
  }
  return { ranked: kept.map(({ trend }) => trend), passedOver };
}

interface Keys {
  recent: ReadonlySet<string>;
  denied: ReadonlySet<string>;
  allowed: ReadonlySet<string>;
}

function whyNot(trend: Trend, request: RankRequest, { recent, denied, allowed }: Keys): string | undefined {
  const key = topicKey(trend.hashtag);
  if (denied.has(key) || denied.has(topicKey(trend.topic))) return 'denied by the operator';
  const age = request.slot.at - trend.seenAt;
  if (age > request.maxAgeMinutes * MINUTE_MS || trend.expiresAt <= request.slot.at) {
    return `was last seen more than ${request.maxAgeMinutes} minutes before the slot`;
  }
  if (recent.has(key)) return 'stood in one of the last posts';
  if (allowed.has(key) || allowed.has(topicKey(trend.topic))) return undefined;
  if (!trend.usable) return `${trend.category}: ${trend.reason}`;
  if (request.use === 'relevant' && !(trend.domain && trend.relevance >= request.minRelevance)) {
    return `closeness to the field ${trend.relevance} is below ${request.minRelevance}`;
  }
  return undefined;
}

/** An operator's allowance makes a trend usable; whether it is of the field stays what it was judged to be. */
function asAllowed(trend: Trend, allowed: ReadonlySet<string>, { minDomainRelevance }: RankRequest): Trend {
  const domain = trend.domain && trend.relevance >= minDomainRelevance;
  const byOperator = allowed.has(topicKey(trend.hashtag)) || allowed.has(topicKey(trend.topic));
  if (!byOperator) return domain === trend.domain ? trend : { ...trend, domain };
  return { ...trend, domain, usable: true, reason: 'allowed by the operator' };
}

/** What counts, from 0 to 1 each, and how much. */
const WEIGHTS = { relevance: 0.45, prominence: 0.2, volume: 0.15, freshness: 0.15, turn: 0.05 };
/** Posts about a trend at which more make no difference. */
const LARGEST_VOLUME = 1_000_000;

function scoreOf(trend: Trend, { slot, maxAgeMinutes }: RankRequest): number {
  const age = Math.max(0, slot.at - trend.seenAt) / (maxAgeMinutes * MINUTE_MS);
  const parts = {
    relevance: trend.relevance,
    prominence: 1 / Math.sqrt(trend.rank),
    volume: Math.min(1, Math.log1p(trend.volume ?? 0) / Math.log1p(LARGEST_VOLUME)),
    freshness: 1 - age,
    // Which of two equals comes first differs from slot to slot, and is the same for one slot.
    turn: shareOf(`${slot.id} ${topicKey(trend.hashtag)}`),
  };
  const score =
    WEIGHTS.relevance * parts.relevance +
    WEIGHTS.prominence * parts.prominence +
    WEIGHTS.volume * parts.volume +
    WEIGHTS.freshness * parts.freshness +
    WEIGHTS.turn * parts.turn;
  // What everybody has every day, and what we made up, come after what really trends.
  return LAST_RESORTS.has(trend.source) ? score / 10 : score;
}

const LAST_RESORTS: ReadonlySet<string> = new Set(['calendar', 'domain-tags']);

const byProminence = (a: Trend, b: Trend): number => a.rank - b.rank || compare(a.hashtag, b.hashtag);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
