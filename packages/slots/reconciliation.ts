import { DAY_MS, type EpochMs, type SlotId } from '@promoter/domain';
import { POLICY } from './policy.ts';
import { closesAt, type Slot, settledBy } from './slot.ts';
import { isFinal, type SlotRecord, type SlotState, type SlotStatus } from './slot-record.ts';

/** From when on slots are reconciled: yesterday's, and those since the last check, if that is not too long ago. */
export const reconciledFrom = (checkedAt: EpochMs, now: EpochMs): EpochMs =>
  Math.max(checkedAt - DAY_MS, now - POLICY.reconcile.longestPauseMs);

type ClosingStep = { kind: 'leave' } | { kind: 'missed' } | { kind: 'late'; owner: string };

/**
 * How reconciliation closes a slot: `missed` where nothing claimed it, `late` where an owner claimed it and did not
 * send while it was open. A slot with a text is left to its account's own settling.
 */
export function decideClosing(slot: Slot, status: SlotStatus | undefined, now: EpochMs): ClosingStep {
  if (now < closesAt(slot)) return { kind: 'leave' };
  if (!status) return { kind: 'missed' };
  return status.state === 'claimed' ? { kind: 'late', owner: status.owner } : { kind: 'leave' };
}

/** A slot that is scheduled, or has a record though it is no longer scheduled. */
export interface KnownSlot {
  slot: Slot;
  record: SlotRecord | undefined;
}

/** Every slot that is scheduled or has a record, once each, in the order in which they open. */
export function mergeSlots(scheduled: readonly Slot[], records: readonly SlotRecord[]): KnownSlot[] {
  const known = new Map<SlotId, KnownSlot>();
  for (const slot of scheduled) known.set(slot.id, { slot, record: undefined });
  for (const record of records) known.set(record.slot.id, { slot: record.slot, record });
  return [...known.values()].sort((a, b) => a.slot.at - b.slot.at || (a.slot.id < b.slot.id ? -1 : 1));
}

/** How a slot counts in its day: by its final state, else as `open` until it has to be settled, then as `overdue`. */
export function dayStateOf(slot: Slot, status: SlotStatus | undefined, now: EpochMs): 'open' | 'overdue' | SlotState {
  if (status && isFinal(status.state)) return status.state;
  return now >= settledBy(slot) ? 'overdue' : 'open';
}

/**
 * The slots whose 30 minutes are over without a final state. One without a record counts from `scheduleSince` on, the
 * moment since when this schedule is in use: what was scheduled before that was not missed.
 */
export const overdueSlots = (known: readonly KnownSlot[], scheduleSince: EpochMs, now: EpochMs): SlotId[] =>
  known
    .filter(({ slot, record }) => record || slot.at >= scheduleSince)
    .filter(({ slot, record }) => dayStateOf(slot, record?.status, now) === 'overdue')
    .map(({ slot }) => slot.id);
