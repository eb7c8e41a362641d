import type { Makeup } from '@promoter/domain';

/**
 * The record of why a slot's post is what it is, for `why` and the dashboard. Plain data, stored and shown unchanged.
 */
export interface Decision {
  /** The sentences a person reads first, in order. */
  story: readonly string[];
  trend: { hashtag: string; source: string; category: string; reason: string } | null;
  tags: readonly string[];
  angle: string | null;
  offerIds: readonly string[];
  /** The verdict of every rule on the final text. */
  rules: readonly RuleVerdict[];
  /** Trends that were considered and not used, best first, with the reason; a handful. */
  passedOver: readonly { hashtag: string; reason: string }[];
  candidates: number;
  /** Greatest similarity to a text of the post history, 0 to 1; null when that is empty. */
  nearest: number | null;
  /** What the text was made of; absent where none was composed, and in rows of earlier releases. */
  makeup?: Makeup;
  /** The sums behind the amounts of the text, `8x A100-80GB: $6.02/hr × 2 h = $12.04`. */
  arithmetic?: readonly string[];
  /** What amounts are compared with, each with source and date: `a novel is about 100,000 words (source, 2025-09)`. */
  yardsticks?: readonly string[];
}

export interface RuleVerdict {
  rule: string;
  pass: boolean;
  /** What was measured, `213 of 260`. */
  detail: string;
}
