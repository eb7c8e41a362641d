import type { AccountId } from './account.ts';
import type { EpochMs } from './time.ts';

/** A stop that the bot sets itself, after an answer of X that a retry would not change. */
export interface Stop {
  reason: string;
  /** What the owner has to do, as a sentence. */
  fix: string;
  /** Null where the row cannot be read. */
  since: EpochMs | null;
  /** When it ends by itself; null when only `resume` lifts it. */
  until: EpochMs | null;
}

/** Everything that can hold posts back at a moment. Read in one go; checked again inside the send transaction. */
export interface Holds {
  /** Paused accounts and since when. */
  paused: ReadonlyMap<AccountId, EpochMs>;
  stoppedAccounts: ReadonlyMap<AccountId, Stop>;
  stoppedApp: Stop | null;
  /** No account posts before this moment. */
  cooldownUntil: EpochMs | null;
}

export type Hold = 'paused' | 'cooldown' | 'stopped';

/** What holds an account's posts back now, if anything. */
export function holdOn(holds: Holds, account: AccountId, now: EpochMs): Hold | undefined {
  if (holds.paused.has(account)) return 'paused';
  const stops = [holds.stoppedAccounts.get(account), holds.stoppedApp];
  if (stops.some((stop) => stop && (stop.until === null || stop.until > now))) return 'stopped';
  if (holds.cooldownUntil !== null && holds.cooldownUntil > now) return 'cooldown';
  return undefined;
}

export interface HoldStore {
  read(accounts: readonly AccountId[]): Promise<Holds>;
  pause(account: AccountId, now: EpochMs): Promise<void>;
  /** Lifts a pause and every stop of the account. */
  resume(account: AccountId): Promise<void>;
  /** Null ends a cooldown. */
  cooldown(until: EpochMs | null): Promise<void>;
  stopAccount(account: AccountId, stop: Stop): Promise<void>;
  /** Null lifts it. */
  stopApp(stop: Stop | null): Promise<void>;
}
