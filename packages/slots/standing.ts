import type { EpochMs, SlotId } from '@promoter/domain';
import { type Slot, settledBy } from './slot.ts';
import { isFinal, type SlotRecord, type SlotState, type SlotStatus } from './slot-record.ts';

/** A slot that the schedule plans, or that has a record though it is planned no more. */
export interface KnownSlot {
  slot: Slot;
  record: SlotRecord | undefined;
}

/** Every slot that is planned or has a record, once each, in the order in which they open. */
export function mergeSlots(planned: readonly Slot[], records: readonly SlotRecord[]): KnownSlot[] {
  const known = new Map<SlotId, KnownSlot>();
  for (const slot of planned) known.set(slot.id, { slot, record: undefined });
  for (const record of records) known.set(record.slot.id, { slot: record.slot, record });
  return [...known.values()].sort((a, b) => a.slot.at - b.slot.at || (a.slot.id < b.slot.id ? -1 : 1));
}

/** The final state that a slot has reached; `open` while it may still reach one in time, `overdue` after that. */
export function standingOf(slot: Slot, status: SlotStatus | undefined, now: EpochMs): SlotState | 'open' | 'overdue' {
  if (status && isFinal(status.state)) return status.state;
  return now < settledBy(slot) ? 'open' : 'overdue';
}

/**
 * The slots whose 30 minutes are over without a final state. One without a record counts from `keptSince` on, the
 * moment since when this schedule has been kept: what was planned before that was not missed.
 */
export const overdueSlots = (known: readonly KnownSlot[], keptSince: EpochMs, now: EpochMs): SlotId[] =>
  known
    .filter(({ slot, record }) => record || slot.at >= keptSince)
    .filter(({ slot, record }) => standingOf(slot, record?.status, now) === 'overdue')
    .map(({ slot }) => slot.id);
