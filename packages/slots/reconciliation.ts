import { DAY_MS, type EpochMs } from '@promoter/domain';
import { POLICY } from './policy.ts';
import { closesAt, type Slot, settledBy } from './slot.ts';
import { isFinal, type SlotState, type SlotStatus } from './slot-record.ts';

/** From when on slots are reconciled: yesterday's, and those since the last check, if that is not too long ago. */
export const reconciledFrom = (checkedAt: EpochMs, now: EpochMs): EpochMs =>
  Math.max(checkedAt - DAY_MS, now - POLICY.reconcile.longestPauseMs);

export type ClosingDecision = { kind: 'leave' } | { kind: 'missed' } | { kind: 'late'; owner: string };

/**
 * How reconciliation closes a slot: `missed` where nothing claimed it, `late` where an owner claimed it and did not
 * send while it was open. A slot with a text is left to its account's own settling.
 */
export function decideClosing(slot: Slot, status: SlotStatus | undefined, now: EpochMs): ClosingDecision {
  if (now < closesAt(slot)) return { kind: 'leave' };
  if (!status) return { kind: 'missed' };
  return status.state === 'claimed' ? { kind: 'late', owner: status.owner } : { kind: 'leave' };
}

/** How a slot counts in its day: by its final state, else as `open` until it has to be settled, then as `overdue`. */
export function standingOf(slot: Slot, status: SlotStatus | undefined, now: EpochMs): 'open' | 'overdue' | SlotState {
  if (status && isFinal(status.state)) return status.state;
  return now >= settledBy(slot) ? 'overdue' : 'open';
}
