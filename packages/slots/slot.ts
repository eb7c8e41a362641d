import type { AccountId, EpochMs, LocalDay, LocalMinute, SlotId } from '@promoter/domain';
import { POLICY } from './policy.ts';

/** One account at one local wall-clock minute. */
export interface Slot {
  id: SlotId;
  account: AccountId;
  local: LocalMinute;
  /** The local date, which caps and reports count by. */
  day: LocalDay;
  /** The moment the slot opens. */
  at: EpochMs;
}

/** The first moment at which the slot may no longer be sent. */
export const closesAt = (slot: Pick<Slot, 'at'>): EpochMs => slot.at + POLICY.slot.openMs;

/** By this moment the slot has to have a final state. */
export const settledBy = (slot: Pick<Slot, 'at'>): EpochMs => slot.at + POLICY.slot.settledMs;

export const isOpen = (slot: Slot, now: EpochMs): boolean => now >= slot.at && now < closesAt(slot);
