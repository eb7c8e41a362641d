import * as z from 'zod/mini';
import { count, day, hold, mode, slotRef, slotState, stop, time, usd } from './parts.ts';

export const healthAnswer = z.object({ status: z.enum(['healthy', 'unhealthy']) });
export type HealthAnswer = z.infer<typeof healthAnswer>;

const rateLimits = z.object({
  /** When X told them. */
  at: time,
  limits: z.array(z.object({ window: z.string(), limit: count, remaining: count, resetsAt: time })),
});

export const accountStatus = z.object({
  id: z.string(),
  handle: z.string(),
  /** What holds its posts back now; null when nothing does. */
  hold: z.nullable(hold),
  paused: z.boolean(),
  pausedSince: z.nullable(time),
  stop: z.nullable(stop),
  postedToday: count,
  /** Posts of today that are on their way or in doubt: they count against the cap until X is known to have refused. */
  pendingToday: count,
  dailyCap: count,
  nextSlots: z.array(slotRef),
  lastPost: z.nullable(
    z.object({
      slot: z.string(),
      mode,
      postedAt: time,
      text: z.string(),
      xId: z.nullable(z.string()),
      url: z.nullable(z.string()),
    }),
  ),
  lastOutcome: z.nullable(
    z.object({ slot: z.string(), state: slotState, reason: z.nullable(z.string()), at: z.nullable(time) }),
  ),
  rateLimits: z.nullable(rateLimits),
});
export type AccountStatus = z.infer<typeof accountStatus>;

export const sourceHealth = z.object({
  name: z.string(),
  /** Whether it answered when it was last asked. */
  healthy: z.boolean(),
  /** Entries of its last answer. */
  entries: count,
  lastSuccessAt: z.nullable(time),
  lastFailureAt: z.nullable(time),
  /** Failed refreshes in a row. */
  failures: count,
  /** What its last failure was. */
  error: z.nullable(z.string()),
  /** Until when it is left alone after failures. */
  restsUntil: z.nullable(time),
});
export type SourceHealth = z.infer<typeof sourceHealth>;

export const trendsStatus = z.object({
  usable: count,
  refused: count,
  newestAt: z.nullable(time),
  ageMinutes: z.nullable(count),
  sources: z.array(sourceHealth),
});

export const offersStatus = z.object({
  count,
  available: count,
  newestAt: z.nullable(time),
  ageHours: z.nullable(z.number()),
  /** Whether any price is young enough to be used; null without offers. */
  fresh: z.nullable(z.boolean()),
});

export const costStatus = z.object({
  /** A UTC month, as X bills. */
  month: z.string(),
  /** What X's calls were billed at by its price list. */
  spentUsd: usd,
  /** What the month's rehearsed posts would have cost; null in live mode. */
  rehearsedUsd: z.nullable(usd),
  /** Spent so far, and what the slots still to come would add; null when it cannot be told. */
  forecastUsd: z.nullable(usd),
  budgetUsd: usd,
});

/** Rows of one table that cannot be read. */
export const unreadableRows = z.object({
  table: z.string(),
  /** Rows that were met within the last hour. */
  rows: count,
  /** A few of them, each with what is wrong. */
  examples: z.array(z.object({ key: z.string(), fault: z.string() })),
  /** What the bot takes such a row as. */
  takenAs: z.string(),
  /** What a person can do. */
  fix: z.string(),
});
export type UnreadableRows = z.infer<typeof unreadableRows>;

export const statusAnswer = z.object({
  now: time,
  timezone: z.string(),
  mode,
  stage: z.string(),
  health: z.enum(['healthy', 'unhealthy']),
  /** Slots whose 30 minutes are over without a final state. */
  overdue: z.array(z.string()),
  today: day,
  accounts: z.array(accountStatus),
  cooldownUntil: z.nullable(time),
  appStop: z.nullable(stop),
  trends: trendsStatus,
  offers: offersStatus,
  cost: costStatus,
  /** When every slot was last checked for a final state; null before the first check. */
  lastSettledAt: z.nullable(time),
  /** By table. A bot of an older release tells of none. */
  unreadableRows: z._default(z.array(unreadableRows), []),
});
export type StatusAnswer = z.infer<typeof statusAnswer>;
