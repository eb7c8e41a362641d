import type { Draft, EpochMs, Mode, RejectReason } from '@promoter/domain';
import type { Decision } from './decision.ts';
import type { Slot } from './slot.ts';

/** Why a planned slot was not sent, though nothing was wrong with its text. */
export const SKIP_REASONS = [
  'paused',
  'cooldown',
  'stopped',
  'late',
  'cap',
  'gap',
  'budget',
  'no-credentials',
  'missed',
] as const;

export type SkipReason = (typeof SKIP_REASONS)[number];

/**
 * Where a slot stands. Only `claimed` may change hands; from `sending` on the text is frozen and the slot
 * counts against the day's cap, until `rejected` frees it. `withoutMedia` says why a post went out without the
 * picture of its draft; of an adopted one it is not known.
 */
export type SlotStatus =
  | { state: 'claimed'; owner: string; claimedAt: EpochMs }
  | { state: 'sending'; draft: Draft; attempt: number; sendingAt: EpochMs }
  | { state: 'waiting'; draft: Draft; attempt: number; until: EpochMs }
  | { state: 'unknown'; draft: Draft; attempt: number; sendingAt: EpochMs; detail: string; looks: readonly EpochMs[] }
  | {
      state: 'posted';
      draft: Draft;
      xId: string;
      postedAt: EpochMs;
      how: 'answered' | 'adopted';
      withoutMedia?: string;
    }
  | { state: 'rejected'; draft: Draft; reason: RejectReason; detail: string; settledAt: EpochMs }
  | { state: 'abandoned'; draft: Draft; reason: 'absent' | 'unreadable'; settledAt: EpochMs }
  | { state: 'rehearsed'; draft: Draft; rehearsedAt: EpochMs }
  | { state: 'skipped'; reason: SkipReason; settledAt: EpochMs }
  | { state: 'blocked'; rule: string; detail: string; settledAt: EpochMs };

export type SlotState = SlotStatus['state'];

/** Why a slot ended without a post, in a word: its reason, or the rule that no text passed. */
export const whyNot = (status: SlotStatus): string | undefined =>
  'reason' in status ? status.reason : 'rule' in status ? status.rule : undefined;

/** The ledger's row for one slot. */
export interface SlotRecord {
  slot: Slot;
  mode: Mode;
  status: SlotStatus;
  /** Why this post, or why none; null until a decision was made. */
  decision: Decision | null;
}

const FINAL: ReadonlySet<SlotState> = new Set(['posted', 'rejected', 'abandoned', 'rehearsed', 'skipped', 'blocked']);

/** Whether a slot in this state needs nothing more. (`abandoned` may still turn `posted` when X shows the post late.) */
export const isFinal = (state: SlotState): boolean => FINAL.has(state);
