import type { Deletion, Draft, EpochMs, Mode, NewerWord, RejectReason } from '@promoter/domain';
import type { Decision } from './decision.ts';
import type { Slot } from './slot.ts';

/** Why a scheduled slot was not sent, though nothing was wrong with its text. */
export const SKIP_REASONS = [
  'paused',
  'cooldown',
  'stopped',
  'daily-limit',
  'late',
  'cap',
  'gap',
  'budget',
  'no-credentials',
  'crisis',
  'plan',
  'not-approved',
  'missed',
] as const;

export type SkipReason = (typeof SKIP_REASONS)[number];

/** Why a send of unknown outcome was abandoned: the timeline did not show the post, or could not be read. */
export const ABANDON_REASONS = ['absent', 'unreadable'] as const;

/** How it is known that a post is on X: X answered so, or it was confirmed from the timeline later. */
export type Confirmation = 'answered' | 'confirmed';

/**
 * A slot's state with its facts. Only a `claimed` slot may change its owner; from `sending` on the text is frozen and
 * the slot counts against the day's cap, until `rejected` frees it. `withoutMedia` is why a post goes out without the
 * picture of its draft; it is not known where the process ended in the send. A reason that only a newer release knows
 * is kept unchanged; a row that cannot be read at all is `unreadable`, which no release writes: its slot counts as
 * taken and ended.
 */
export type SlotStatus =
  | { state: 'claimed'; owner: string; claimedAt: EpochMs }
  | { state: 'sending'; draft: Draft; attempt: number; sendingAt: EpochMs; withoutMedia?: string }
  | { state: 'waiting'; draft: Draft; attempt: number; until: EpochMs; withoutMedia?: string }
  | {
      state: 'unknown';
      draft: Draft;
      attempt: number;
      sendingAt: EpochMs;
      detail: string;
      /** It is looked up, and never sent again. */
      isFinal?: boolean;
      /** When the timeline was read and did not show the post. */
      timelineChecks: readonly EpochMs[];
      withoutMedia?: string;
    }
  | {
      state: 'posted';
      draft: Draft;
      xId: string;
      postedAt: EpochMs;
      how: Confirmation | NewerWord;
      withoutMedia?: string;
      /** What came of a request to delete the post: X has answered it for good. */
      deletion?: Deletion;
    }
  | { state: 'rejected'; draft: Draft; reason: RejectReason | NewerWord; detail: string; settledAt: EpochMs }
  | {
      state: 'abandoned';
      draft: Draft;
      reason: (typeof ABANDON_REASONS)[number] | NewerWord;
      /** Why the timeline could not be read, or proved nothing, at the last look. */
      detail?: string;
      settledAt: EpochMs;
      withoutMedia?: string;
    }
  | { state: 'rehearsed'; draft: Draft; rehearsedAt: EpochMs }
  | { state: 'skipped'; reason: SkipReason | NewerWord; detail?: string; settledAt: EpochMs }
  | { state: 'blocked'; rule: string; detail: string; settledAt: EpochMs }
  | { state: 'unreadable'; detail: string };

/** A status that can be written to a row. */
export type WritableStatus = Exclude<SlotStatus, { state: 'unreadable' }>;

export type SlotState = SlotStatus['state'];

/** The status of a slot in one of these states. */
export type StatusOf<S extends SlotState> = Extract<SlotStatus, { state: S }>;

/** Why a slot ended without a post: its reason, or the rule that no text passed. */
export const noPostReason = (status: SlotStatus): string | undefined =>
  'reason' in status ? status.reason : 'rule' in status ? status.rule : undefined;

/** The ledger's row for one slot. */
export interface SlotRecord {
  slot: Slot;
  mode: Mode;
  status: SlotStatus;
  /** Why this post, or why none; null until a decision was made. */
  decision: Decision | null;
}

const FINAL_STATES = [
  'posted',
  'rejected',
  'abandoned',
  'rehearsed',
  'skipped',
  'blocked',
  'unreadable',
] as const satisfies SlotState[];

/** Every state of a slot with a record. */
export const SLOT_STATES = ['claimed', 'sending', 'waiting', 'unknown', ...FINAL_STATES] as const satisfies SlotState[];

const FINAL: ReadonlySet<SlotState> = new Set(FINAL_STATES);

/** A text was sent and nothing is certain yet, or its outcome was given up: a post on the timeline still settles it. */
export type UncertainStatus = StatusOf<'waiting' | 'unknown' | 'abandoned'>;

export const isUncertain = (status: SlotStatus): status is UncertainStatus =>
  status.state === 'waiting' || status.state === 'unknown' || status.state === 'abandoned';

/** Whether a person has to look up what became of the slot: its post was not found, or its row cannot be read. */
export const isOutcomeLost = (state: SlotState): boolean => state === 'abandoned' || state === 'unreadable';

const PENDING: ReadonlySet<SlotState> = new Set(['sending', 'waiting', 'unknown', 'abandoned', 'unreadable']);

/** Whether a slot counts against the day's cap without being known to be a post. */
export const isPending = (state: SlotState): boolean => PENDING.has(state);

/** A slot that ends without a text. */
export const skipped = (reason: SkipReason, settledAt: EpochMs, detail?: string): StatusOf<'skipped'> => ({
  state: 'skipped',
  reason,
  ...(detail !== undefined && { detail }),
  settledAt,
});

/** Whether a slot in this state is settled. (`abandoned` may still become `posted` when X shows the post late.) */
export const isFinal = (state: SlotState): boolean => FINAL.has(state);
