import type { Account, Draft, EpochMs, MicroUsd, Mode, Offer, PastPost, UsableTrend } from '@promoter/domain';
import type { Decision, Slot } from '@promoter/slots';
import type { Brand } from './brand/brand.ts';
import type { ContentSettings } from './rules/rule.ts';

/** Everything that a post is made from. The same request always makes the same post. */
export interface CompositionRequest {
  slot: Slot;
  account: Account;
  mode: Mode;
  /** Usable trends, the one to be preferred first. */
  trends: readonly UsableTrend[];
  /** Trends that were refused before, for the record. */
  passedOver: Decision['passedOver'];
  /** The whole list; what is fresh and available is decided here. */
  offers: readonly Offer[];
  /** The whole post history, of all accounts. */
  history: readonly PastPost[];
  /** Fingerprints of remembered texts that cannot be read: they are taken all the same. */
  taken: readonly string[];
  /** Topics that must not appear. */
  deny: readonly string[];
  brand: Brand;
  settings: CompositionSettings;
  now: EpochMs;
}

export interface CompositionSettings extends ContentSettings {
  prices: { createPostWithUrl: MicroUsd };
}

/** A text that passed every rule, or the rule at which the search ended. Either way with the whole story. */
export type Composition =
  | { kind: 'composed'; draft: Draft; decision: Decision }
  | { kind: 'blocked'; rule: string; detail: string; decision: Decision };
