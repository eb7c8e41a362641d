/** Names an account in slots, tables and links. Short, upper case, letters and digits: `A`, `B`, `EU2`. */
export type AccountId = string;

export const ACCOUNT_ID = /^[A-Z][A-Z0-9]{0,7}$/;

export interface Account {
  id: AccountId;
  /** The name on X without the `@`. */
  handle: string;
  /** Minutes from the window's start to this account's first slot of a day. */
  offsetMinutes: number;
}

/** `rehearsal` does everything but send; `live` sends. Each has its own counters and post history. */
export const MODES = ['rehearsal', 'live'] as const;

export type Mode = (typeof MODES)[number];
