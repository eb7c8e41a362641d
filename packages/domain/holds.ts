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
  /** Set for stops that end in a way of their own. */
  cause?: StopCause | undefined;
  /** The stop that this one took the place of, and that holds again where this one is lifted before its end. */
  behind?: Omit<Stop, 'behind'> | undefined;
}

/** `credentials`: X is asked now and then whether it takes them again. `daily-limit`: X takes no more posts that day. */
export const STOP_CAUSES = ['credentials', 'daily-limit'] as const;

export type StopCause = (typeof STOP_CAUSES)[number];

/** Whether the stop holds at this moment. */
export const isStopOn = ({ until }: Stop, now: EpochMs): boolean => until === null || until > now;

/** Everything that can hold posts back at a moment. Read in one go; checked again inside the send transaction. */
export interface Holds {
  /** Paused accounts and since when. */
  paused: ReadonlyMap<AccountId, EpochMs>;
  stoppedAccounts: ReadonlyMap<AccountId, Stop>;
  stoppedApp: Stop | null;
  /** No account posts before this moment. */
  cooldownUntil: EpochMs | null;
}

export type Hold = 'paused' | 'cooldown' | 'stopped' | 'daily-limit';

/** What holds an account's posts back now, if anything. */
export function holdOn(holds: Holds, account: AccountId, now: EpochMs): Hold | undefined {
  if (holds.paused.has(account)) return 'paused';
  const stops = [holds.stoppedAccounts.get(account), holds.stoppedApp].flatMap((stop) =>
    stop && isStopOn(stop, now) ? [stop] : [],
  );
  if (stops.length > 0) return stops.every(({ cause }) => cause === 'daily-limit') ? 'daily-limit' : 'stopped';
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
  /** Null lifts it, and leaves a pause. */
  stopAccount(account: AccountId, stop: Stop | null): Promise<void>;
  /** Null lifts it. */
  stopApp(stop: Stop | null): Promise<void>;
}
