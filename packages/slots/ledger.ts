import type { AccountId, EpochMs, LocalDay, Mode, SlotId } from '@promoter/domain';
import type { Decision } from './decision.ts';
import type { Reservation, Reserved } from './reservation.ts';
import type { Slot } from './slot.ts';
import type { SlotRecord, SlotState, StatusOf, WritableStatus } from './slot-record.ts';

/**
 * The slots' ledger. Every method is one conditional write or one consistent read, so that any number of
 * processes may call it at once. Failures (throttling beyond the retries, no network) are thrown. A row that cannot be
 * read is returned as a record whose state is `unreadable`, and is never overwritten.
 */
export interface Ledger {
  read(slot: SlotId): Promise<SlotRecord | undefined>;
  /** All slots of an account whose local date is from `first` to `last`, oldest first. */
  list(account: AccountId, first: LocalDay, last: LocalDay): Promise<SlotRecord[]>;
  /** Makes `owner` the owner of a slot that is new or only claimed; otherwise returns its record. */
  claim(slot: Slot, mode: Mode, owner: string, now: EpochMs): Promise<Claim>;
  /**
   * Ends a claimed slot without a post. False when it is no longer this owner's, or where it ends for what people decided,
   * `upon` which version of the instruction, and they have decided otherwise meanwhile.
   */
  dismiss(
    slot: SlotId,
    owner: string,
    status: Dismissal,
    decision: Decision | null,
    upon?: { mode: Mode; version: number },
  ): Promise<boolean>;
  /** Records a slot that nothing ever claimed. False when a row exists. */
  writeMissed(slot: Slot, mode: Mode, now: EpochMs): Promise<boolean>;
  /** Commits to a text: see `Reservation`. */
  reserve(reservation: Reservation): Promise<Reserved>;
  /**
   * Changes a slot's status from any of `TRANSITIONS`, if it still has this state and
   * attempt, and applies `transitionEffects` in the same step. A return to `sending` also requires that the account has
   * no hold at its `sendingAt`. False when the slot has changed meanwhile, or is held. Throws an `IllegalTransition`
   * for what is not in `TRANSITIONS`.
   */
  transition(slot: SlotId, from: ExpectedStatus, to: WritableStatus): Promise<boolean>;
}

/** The state, and the attempt where given, that a slot must have for a transition. */
export interface ExpectedStatus {
  state: SlotState;
  attempt?: number;
}

type Claim = { kind: 'claimed' } | { kind: 'held'; record: SlotRecord };

export type Dismissal = StatusOf<'skipped' | 'blocked'>;
