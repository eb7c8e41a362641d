import type { Account, Draft, MicroUsd, Mode, UsableTrend } from '@promoter/domain';
import type { Decision, Slot } from '@promoter/slots';
import type { Leaning } from './leaning.ts';
import type { ContentSettings, ValidationContext } from './rules/rule.ts';

/** Everything that a post is made from. The same request always makes the same post. */
export interface CompositionRequest extends Omit<ValidationContext, 'topic'> {
  slot: Slot;
  account: Account;
  mode: Mode;
  /** Usable trends, the one to be preferred first. */
  trends: readonly UsableTrend[];
  /** Trends that were refused before, for the record. */
  passedOver: Decision['passedOver'];
  /** Domain tags that are not to be picked, as their topics are refused. */
  refusedTags?: readonly string[];
  /** Ideas that are not told, by their ids. */
  withoutIdeas?: readonly string[];
  settings: CompositionSettings;
  /** What earlier posts brought; absent where nothing is known or asked of it. */
  leaning?: Leaning;
}

export interface CompositionSettings extends ContentSettings {
  prices: { createPostWithUrl: MicroUsd };
  /** Share of posts that carry a price card, 0 to 1; none where it is absent. */
  cards?: number;
}

/** A text that passed every rule, or the rule at which the search ended. Either way with the decision that explains it. */
export type Composition =
  | { kind: 'composed'; draft: Draft; decision: Decision }
  | { kind: 'blocked'; rule: string; detail: string; decision: Decision };
