/** Names an account in slots, tables and links. Short, upper case, letters and digits: `A`, `B`, `EU2`. */
export type AccountId = string;

export const ACCOUNT_ID = /^[A-Z][A-Z0-9]{0,7}$/;

export interface Account {
  id: AccountId;
  /** The name on X without the `@`. */
  handle: string;
  /** Minutes after the window's start at which this account's first slot of a day stands. */
  offsetMinutes: number;
}

/** `rehearsal` does everything but send; `live` sends. Each keeps its own counters and memory. */
export type Mode = 'rehearsal' | 'live';
