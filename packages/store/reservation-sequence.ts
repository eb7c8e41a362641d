import { type EpochMs, HOUR_MS, type SlotId } from '@promoter/domain';
import type { Slot } from '@promoter/slots';

/**
 * The one place that every reservation of a mode passes. Its sequence tells whether anything was remembered
 * since it was read; the slots of the last day stand beside it, so that the gap can be judged on one item.
 */
export interface RecentReservations {
  /** 0 before the first reservation. */
  sequence: number;
  recent: ReadonlyMap<SlotId, EpochMs>;
}

export const NO_RESERVATIONS: RecentReservations = { sequence: 0, recent: new Map() };

/** Configuration allows no longer gap than a day, so older slots have nothing to say. */
const REACH_MS = 24 * HOUR_MS;

/** Whether another slot stands closer than the gap. Slot instants count, so delivery jitter never costs a slot. */
export function isTooClose({ recent }: RecentReservations, slot: Slot, gapMs: number): boolean {
  for (const [id, at] of recent) {
    if (id !== slot.id && Math.abs(slot.at - at) < gapMs) return true;
  }
  return false;
}

/** Slots up to this moment have left the gate by themselves. */
export const forgottenUntil = ({ recent }: RecentReservations): EpochMs => Math.max(...recent.values()) - REACH_MS;

/** The gate after this slot went through. */
export function afterReservation({ sequence, recent }: RecentReservations, slot: Slot): RecentReservations {
  const kept = [...recent].filter(([, at]) => at > slot.at - REACH_MS);
  return { sequence: sequence + 1, recent: new Map([...kept, [slot.id, slot.at]]) };
}
