import { ACCOUNT_ID, type AccountId } from './account.ts';
import { type EpochMs, type LocalDay, type LocalMinute, MINUTE_MS } from './time.ts';

/** One account at one local wall-clock minute: `A@2026-11-22T09:00`. */
export type SlotId = string;

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

export const slotId = (account: AccountId, local: LocalMinute): SlotId => `${account}@${local}`;

const LOCAL_MINUTE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/;

/** Splits `A@2026-11-22T09:00`; undefined when it is not written like one. Whether it is planned, the schedule says. */
export function parseSlotId(text: string): { account: AccountId; local: LocalMinute } | undefined {
  const [account = '', local = '', ...rest] = text.split('@');
  if (rest.length > 0 || !ACCOUNT_ID.test(account) || !LOCAL_MINUTE.test(local)) return undefined;
  return { account, local };
}
