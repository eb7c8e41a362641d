import type { AccountId, Draft, EpochMs, LocalDay, MicroUsd, Mode, SlotId } from '@promoter/domain';
import type { Decision } from './decision.ts';
import type { Slot } from './slot.ts';
import type { SlotRecord, SlotState, SlotStatus, WritableStatus } from './slot-record.ts';

/**
 * The slots' ledger. Every method is one conditional write or one consistent read, so that any number of
 * processes may call it at once. Breakages (throttling beyond the retries, no network) are thrown. A row that cannot
 * be read is answered as a record whose state is `unreadable`, and is never written over.
 */
export interface Ledger {
  read(slot: SlotId): Promise<SlotRecord | undefined>;
  /** All slots of an account whose local date is from `first` to `last`, oldest first. */
  list(account: AccountId, first: LocalDay, last: LocalDay): Promise<SlotRecord[]>;
  /** Makes `owner` the owner of a slot that is new or only claimed; otherwise answers how the slot stands. */
  claim(slot: Slot, mode: Mode, owner: string, now: EpochMs): Promise<Claim>;
  /** Ends a claimed slot without a post. False when it is no longer this owner's. */
  dismiss(slot: SlotId, owner: string, status: Dismissal, decision: Decision | null): Promise<boolean>;
  /** Records a slot that nothing ever claimed. False when a row exists. */
  writeMissed(slot: Slot, mode: Mode, now: EpochMs): Promise<boolean>;
  /** Commits to a text: see `Reservation`. */
  reserve(reservation: Reservation): Promise<Reserved>;
  /**
   * Moves a slot on from `sending`, `waiting`, `unknown` or `abandoned`, if it is still there with that attempt.
   * `posted` writes the Posts row in the same step; `rejected` gives the day's count, the month's cost and the
   * fingerprint back; a return to `sending` wants, in the same step, that nothing holds the account back at its
   * `sendingAt`, and counts the further call. False when the slot has moved meanwhile, or is held. Throws an
   * `IllegalTransition` for what `TRANSITIONS` does not hold.
   */
  transition(slot: SlotId, from: { state: SlotState; attempt?: number }, to: WritableStatus): Promise<boolean>;
}

export type Claim = { kind: 'claimed' } | { kind: 'held'; record: SlotRecord };

export type Dismissal = Extract<SlotStatus, { state: 'skipped' | 'blocked' }>;

/**
 * The send transaction: from here the text is frozen. In one step, all or nothing: the slot goes from `claimed`
 * by this owner to `sending` (live) or `rehearsed` with its Posts row (rehearsal), the text enters the memory,
 * the day's count and the month's cost rise, the gate moves on and X's call enters ApiUsage.
 */
export interface Reservation {
  slot: Slot;
  mode: Mode;
  owner: string;
  draft: Draft;
  decision: Decision;
  /** The gate's sequence as read before composing; the memory may have grown when it has moved. */
  sequence: number;
  now: EpochMs;
  limits: Limits;
}

/** The conditions of a send that configuration sets. */
export interface Limits {
  /** Posts an account may make in a local day. */
  dailyCap: number;
  /** Least time between the slots of any two posts. */
  gapMs: number;
  /** What all accounts together may spend on X in a calendar month (UTC, as X bills). */
  monthlyBudget: MicroUsd;
}

export type Reserved =
  | { kind: 'reserved' }
  /** A condition said no. `cap`, `gap` and the holds end the slot; the owner writes it down with `dismiss`. */
  | { kind: 'refused'; reason: 'paused' | 'cooldown' | 'stopped' | 'cap' | 'gap' | 'budget' }
  /** Another delivery owns the slot now. */
  | { kind: 'lost' }
  /** Another post went through since the gate was read, or the fingerprint is taken: read again and recompose. */
  | { kind: 'stale'; why: 'sequence' | 'fingerprint' };
