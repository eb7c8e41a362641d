import * as z from 'zod/mini';
import { type AnswerOf, count, day, hold, mode, share, slotRef, slotState, stop, time, usd } from './parts.ts';
import { SEVERITIES, type SIGN_KINDS } from './sign-words.ts';
import { deleteAnswer, postLine } from './slots.ts';

/** `degraded`: posts go out, and an alarm is on. `unhealthy`: posts are missing, or will be. */
const health = z.enum(['healthy', 'degraded', 'unhealthy']);

export const healthAnswer = z.object({
  status: health,
  /** The kinds of the signs in `/status`, faults first. */
  signs: z._default(z.array(z.string()), []),
});
export type HealthAnswer = AnswerOf<typeof healthAnswer>;

/** One thing about the bot that a person should know. */
export const sign = z.object({
  kind: z.string(),
  /** A fault makes the bot unhealthy, a degradation degraded; a warning neither: somebody chose it, or it passes by itself. */
  severity: z.enum(SEVERITIES),
  /** In a few words, without the accounts. */
  what: z.string(),
  /** The accounts that it is about; none for the whole bot. */
  accounts: z.array(z.string()),
  detail: z.nullable(z.string()),
  /** What to do about it. */
  todo: z.nullable(z.string()),
  since: z.nullable(time),
});
export type Sign = AnswerOf<typeof sign> & { kind: (typeof SIGN_KINDS)[number] };

const rateLimits = z.object({
  /** When X sent them. */
  at: time,
  limits: z.array(z.object({ window: z.string(), limit: count, remaining: count, resetsAt: time })),
});

const refusedRead = z.object({
  /** `users/me` (whose credentials these are), `timeline` or `metrics` (how posts fare). */
  kind: z.string(),
  since: time,
  /** The last refusal, in X's words. */
  detail: z.string(),
  /** When X is asked again. */
  nextTryAt: time,
});

const clickSource = z.object({
  /** `fields` of posts, `analytics`, or `none`: engagement stands in for clicks then. */
  way: z.string(),
  /** When X last gave them so, or gave none. */
  at: time,
  /** X's words where it refused them; null where it merely left them out. */
  why: z.nullable(z.string()),
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
  /** Today's posts whose outcome is not known yet: they count against the cap until X is known to have refused them. */
  pendingToday: count,
  dailyCap: count,
  nextSlots: z.array(slotRef),
  lastPost: z.nullable(postLine),
  /** The latest slot with a final state. */
  lastOutcome: z.nullable(
    z.object({ slot: z.string(), state: slotState, reason: z.nullable(z.string()), at: z.nullable(time) }),
  ),
  rateLimits: z.nullable(rateLimits),
  /** The kinds of reads that X refuses. Posts go out all the same. A bot of an older release reports none. */
  reads: z._default(z.array(refusedRead), []),
  /** How X gives the clicks on its posts; null where none was measured yet, and from a bot of an older release. */
  clicks: z._default(z.nullable(clickSource), null),
});
export type AccountStatus = AnswerOf<typeof accountStatus>;

export const sourceStatus = z.object({
  name: z.string(),
  /** Whether its last requests succeeded, for every region and with all that such an answer has. */
  healthy: z.boolean(),
  /** Entries of its last answer. */
  entries: count,
  lastSuccessAt: z.nullable(time),
  lastFailureAt: z.nullable(time),
  /** Failed refreshes in a row. */
  failures: count,
  /** Its last failure, in words. */
  error: z.nullable(z.string()),
  /** Until when it is not asked, after failures. */
  restsUntil: z.nullable(time),
});
export type SourceStatus = AnswerOf<typeof sourceStatus>;

/** What posts do while tragedy and violence make up the lists of these regions. */
export const crisisStatus = z.object({
  posts: z.enum(['domain-only', 'pause', 'ignore']),
  regions: z.array(z.object({ region: z.string(), since: time, share, topics: z.array(z.string()) })),
});
export type CrisisStatus = AnswerOf<typeof crisisStatus>;

export const trendsStatus = z.object({
  usable: count,
  /** How many of these are a source's; the others are of the calendar and our own field. A bot of an older release does not say. */
  fromSources: z._default(z.nullable(count), null),
  refused: count,
  /** Topics that are refused for a while, whether or not they are listed now. */
  refusedTopics: count,
  crisis: z.nullable(crisisStatus),
  /** When a source last delivered trends. */
  newestAt: z.nullable(time),
  ageMinutes: z.nullable(count),
  sources: z.array(sourceStatus),
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
  /** What X's calls cost by its price list. */
  spentUsd: usd,
  /** What the month's rehearsed posts would have cost; null in live mode. */
  rehearsedUsd: z.nullable(usd),
  /** Spent so far, and what the slots still to come would add; null when it cannot be computed. */
  forecastUsd: z.nullable(usd),
  budgetUsd: usd,
});

/** Rows of one table that cannot be read. */
export const unreadableTable = z.object({
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
export type UnreadableTable = AnswerOf<typeof unreadableTable>;

export const statusAnswer = z.object({
  now: time,
  timezone: z.string(),
  /** How many seconds of the bot’s time pass in one: 1 but for a sped-up rehearsal. */
  speed: z._default(z.number(), 1),
  mode,
  stage: z.string(),
  /** The version of the zone data that the schedule was made from, `2026c`. A bot of an older release does not say. */
  zoneData: z._default(z.nullable(z.string()), null),
  health,
  /** All signs in one line. A bot of an older release has none. */
  headline: z._default(z.nullable(z.string()), null),
  signs: z._default(z.array(sign), []),
  /** Slots without a final state after the time by which each should have one. */
  overdue: z.array(z.string()),
  today: day,
  accounts: z.array(accountStatus),
  cooldownUntil: z.nullable(time),
  appStop: z.nullable(stop),
  trends: trendsStatus,
  offers: offersStatus,
  cost: costStatus,
  /** When the days were last reconciled; null before the first time. */
  lastSettledAt: z.nullable(time),
  /** Requests to delete a post that X has not answered for good. */
  deletions: z._default(z.array(deleteAnswer), []),
  /** Posts of the last day that are on X beside a topic that was refused after they went out. */
  postsAtRisk: z._default(z.array(z.object({ slot: z.string(), tags: z.array(z.string()), evidence: z.string() })), []),
  /** By table. A bot of an older release reports none. */
  unreadableRows: z._default(z.array(unreadableTable), []),
});
export type StatusAnswer = AnswerOf<typeof statusAnswer>;

/** What holds posts back, after a pause, resume or cooldown. */
export const holdsAnswer = z.object({
  accounts: z.array(z.pick(accountStatus, { id: true, hold: true, paused: true, pausedSince: true, stop: true })),
  ...z.pick(statusAnswer, { cooldownUntil: true, appStop: true }).shape,
});
export type HoldsAnswer = AnswerOf<typeof holdsAnswer>;
