/** The account of one decision, for `why` and the dashboard. Plain data: it is stored and shown as it is. */
export interface Decision {
  /** The sentences a person reads first, in order. */
  story: readonly string[];
  trend: { hashtag: string; source: string; category: string; reason: string } | null;
  tags: readonly string[];
  angle: string | null;
  offerIds: readonly string[];
  /** The verdict of every rule on the final text. */
  rules: readonly RuleVerdict[];
  /** Trends that were looked at and not taken, best first, with the reason; a handful. */
  passedOver: readonly { hashtag: string; reason: string }[];
  candidates: number;
  /** Greatest similarity to anything remembered, 0 to 1; null when nothing is. */
  nearest: number | null;
}

export interface RuleVerdict {
  rule: string;
  pass: boolean;
  /** What was measured, `213 of 260`. */
  detail: string;
}
