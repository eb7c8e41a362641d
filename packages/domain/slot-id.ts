import { ACCOUNT_ID, type AccountId } from './account.ts';
import type { LocalMinute } from './time.ts';

/** One account at one local wall-clock minute: `A@2026-11-22T09:00`. */
export type SlotId = string;

export const slotId = (account: AccountId, local: LocalMinute): SlotId => `${account}@${local}`;

const LOCAL_MINUTE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/;

/**
 * Splits `A@2026-11-22T09:00`; undefined where the text has another form. Does not check that the slot is scheduled.
 */
export function parseSlotId(text: string): { account: AccountId; local: LocalMinute } | undefined {
  const [account = '', local = '', ...rest] = text.split('@');
  if (rest.length > 0 || !ACCOUNT_ID.test(account) || !LOCAL_MINUTE.test(local)) return undefined;
  return { account, local };
}

/** The account of a slot, as its id names it. */
export const accountOf = (slot: SlotId): AccountId => slot.slice(0, slot.indexOf('@'));
