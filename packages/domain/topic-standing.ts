import { createRefusalLookup, type RefusedTopic, refusalReason } from './refused-topic.ts';
import { nameKey } from './same-topic.ts';
import type { Category, TopicOverrides, Trend } from './trend.ts';

/** What counts for a stored trend now: the operator's word, then kept refusals, then the rules' own verdict. */
export interface TopicStanding {
  usable: boolean;
  category: Category;
  /** The evidence, as a sentence for a person. */
  reason: string;
  /** Who decided: the operator, a kept refusal or a crisis, or the rules. */
  by: 'operator' | 'refusal' | 'rules';
}

/** What a person decided about a topic, by any of its names; undefined where nothing was. Deny wins over allow. */
export type OverrideLookup = (...names: readonly string[]) => 'denied' | 'allowed' | undefined;

export function createOverrideLookup({ allow, deny }: TopicOverrides): OverrideLookup {
  const denied = new Set(deny.map(nameKey));
  const allowed = new Set(allow.map(nameKey));
  if (denied.size + allowed.size === 0) return () => undefined;
  return (...names) => {
    const keys = names.map(nameKey);
    if (keys.some((key) => denied.has(key))) return 'denied';
    return keys.some((key) => allowed.has(key)) ? 'allowed' : undefined;
  };
}

/**
 * Decides for many trends, by overrides and refusals as they are now, which may be newer than a stored verdict.
 * `noTrends` says why none is usable that the operator does not allow, such as a crisis.
 */
export function createStandings(
  overrides: TopicOverrides,
  refused: readonly RefusedTopic[],
  noTrends: string | null = null,
): (trend: Pick<Trend, 'hashtag' | 'topic' | 'category' | 'usable' | 'reason'>) => TopicStanding {
  const overrideOf = createOverrideLookup(overrides);
  const refusalOf = createRefusalLookup(refused);
  return ({ hashtag, topic, category, usable, reason }) => {
    const override = overrideOf(hashtag, topic);
    if (override) {
      return { usable: override === 'allowed', category, reason: `${override} by the operator`, by: 'operator' };
    }
    const refusal = refusalOf(hashtag, topic);
    // A trend that its own words refuse says so better.
    if (refusal && usable) {
      return { usable: false, category: refusal.category, reason: refusalReason(refusal), by: 'refusal' };
    }
    if (noTrends !== null && usable) return { usable: false, category, reason: noTrends, by: 'refusal' };
    return { usable, category, reason, by: 'rules' };
  };
}
