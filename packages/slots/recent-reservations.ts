import type { EpochMs, SlotId } from '@promoter/domain';
import { POLICY } from './policy.ts';
import type { Slot } from './slot.ts';

/**
 * The row that every reservation of a mode changes. Its sequence is an optimistic lock: it shows whether anything
 * entered the post history since it was read. It holds the slots of the last day too, so that the gap is decided on one
 * row.
 */
export interface RecentReservations {
  /** 0 before the first reservation. */
  sequence: number;
  recent: ReadonlyMap<SlotId, EpochMs>;
}

export const NO_RESERVATIONS: RecentReservations = { sequence: 0, recent: new Map() };

/** Whether another slot is closer than the gap. Slot instants count, so a late delivery never costs a slot. */
export function isTooClose({ recent }: RecentReservations, slot: Slot, gapMs: number): boolean {
  for (const [id, at] of recent) {
    if (id !== slot.id && Math.abs(slot.at - at) < gapMs) return true;
  }
  return false;
}

/** Slots up to this moment are no longer kept beside the sequence. */
export const droppedUntil = ({ recent }: RecentReservations): EpochMs =>
  Math.max(...recent.values()) - POLICY.history.gapReachMs;

/** The row after this slot's reservation. */
export function afterReservation({ sequence, recent }: RecentReservations, slot: Slot): RecentReservations {
  const kept = [...recent].filter(([, at]) => at > slot.at - POLICY.history.gapReachMs);
  return { sequence: sequence + 1, recent: new Map([...kept, [slot.id, slot.at]]) };
}

/** The row after X rejected this slot's text: the gap is free again, the sequence stays. */
export const withoutReservation = ({ sequence, recent }: RecentReservations, slot: SlotId): RecentReservations => ({
  sequence,
  recent: new Map([...recent].filter(([id]) => id !== slot)),
});
