import type { AccountId, SlotId } from '@promoter/domain';
import { type EpochMs, type LocalDay, type LocalMinute, MINUTE_MS } from '@promoter/domain';

export interface Slot {
  id: SlotId;
  account: AccountId;
  local: LocalMinute;
  /** The local date, which caps and reports count by. */
  day: LocalDay;
  /** The moment the slot opens. */
  at: EpochMs;
}

/** How long after its minute a slot may still be sent. Later firings are `skipped(late)`, never a burst. */
export const SLOT_OPEN_MS = 20 * MINUTE_MS;

/** When every slot has to have reached a final state, counted from its minute. */
export const SLOT_SETTLED_MS = 30 * MINUTE_MS;

export const isOpen = (slot: Slot, now: EpochMs): boolean => now >= slot.at && now < slot.at + SLOT_OPEN_MS;
