import { MINUTE_MS, type Trend, topicKey, type UsableTrend } from '@promoter/domain';
import type { Slot } from '@promoter/slots';
import type { OverrideLookup } from '../topic-override.ts';

/** What decides whether a slot may use a trend. */
export interface TrendUseRules {
  slot: Slot;
  maxAgeMinutes: number;
  /** `bridge`: any usable trend. `relevant`: only those of the brand's field. */
  use: 'bridge' | 'relevant';
  /** Least relevance that counts as of the field, 0 to 1. */
  minRelevance: number;
  /** Least relevance at which a trend's tag counts as the domain tag too, 0 to 1. */
  minDomainRelevance: number;
}

/**
 * Whether a post may stand beside a trend, and whether the trend's tag counts as the domain tag: decided here alone.
 * `overrideOf` is the operator's word as it is now, which may be newer than the stored verdict; `recentTags` are the
 * keys of tags in the last posts.
 */
export function trendUseOf(
  trend: Trend,
  rules: TrendUseRules,
  overrideOf: OverrideLookup,
  recentTags: ReadonlySet<string>,
): UsableTrend | { refusal: string } {
  const { slot, maxAgeMinutes, use, minRelevance, minDomainRelevance } = rules;
  const override = overrideOf(trend.hashtag, trend.topic);
  if (override === 'denied') return { refusal: 'denied by the operator' };
  if (slot.at - trend.seenAt > maxAgeMinutes * MINUTE_MS || trend.expiresAt <= slot.at) {
    return { refusal: `was last seen more than ${maxAgeMinutes} minutes before the slot` };
  }
  if (recentTags.has(topicKey(trend.hashtag))) return { refusal: 'stood in one of the last posts' };
  const ofField = trend.relevance >= minRelevance;
  const domain = trend.domain && trend.relevance >= minDomainRelevance;
  if (override === 'allowed') return { ...trend, domain, ofField, usable: true, reason: 'allowed by the operator' };
  if (!trend.usable) return { refusal: `${trend.category}: ${trend.reason}` };
  if (use === 'relevant' && !(trend.domain && ofField)) {
    return { refusal: `is not of the brand’s field: relevance ${trend.relevance}` };
  }
  return { ...trend, domain, ofField };
}
