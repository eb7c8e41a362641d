import { DAY_MS, type EpochMs, type RateLimit, SECOND_MS } from '@promoter/domain';
import { POLICY } from '@promoter/slots';
import * as z from 'zod/mini';
import type { Answered } from './answer.ts';

/** The header family of each counter. Only the first is in X's documentation (2026-08); the others occur. */
const FAMILIES = [
  ['15-minutes', 'x-rate-limit'],
  ['app-day', 'x-app-limit-24hour'],
  ['user-day', 'x-user-limit-24hour'],
] as const satisfies readonly (readonly [RateLimit['window'], string])[];

/** The first number in a header, whole or not: where a header came twice, its values are one list. */
const numberIn = z.pipe(
  z.pipe(
    z.string(),
    z.transform((raw) =>
      raw
        .split(',')
        .map((each) => each.trim())
        .find((each) => /^\d{1,15}(?:\.\d+)?$/.test(each)),
    ),
  ),
  z.pipe(z.string(), z.transform(Number)),
);
const count = z.pipe(numberIn, z.transform(Math.floor));

/** A date, as HTTP or ISO 8601 writes it; a parser makes one of almost anything else, too. */
const date = z.pipe(
  z.pipe(z.string().check(z.regex(/^\s*(?:[a-z]{3}|\d{4}-\d\d-)/i)), z.transform(Date.parse)),
  z.number(),
);

/** From this number on a moment is in milliseconds: as seconds it would be in the year 5138. */
const LEAST_MILLISECONDS = 1e11;

const moment = z.union([
  z.pipe(
    numberIn,
    z.transform((at): EpochMs => (at >= LEAST_MILLISECONDS ? at : at * SECOND_MS)),
  ),
  date,
]);
const familySchema = z.object({
  limit: z.optional(count),
  remaining: count,
  reset: z.catch(z.optional(moment), undefined),
});

const headersSchema = z.catch(z.record(z.string(), z.unknown()), {});

/**
 * The counters in an answer's headers, their names in lower case; an incomplete one is left out. One of 24 hours counts
 * without its limit, too: it may be all that says that no more posts are taken. Where it is used up and names no reset,
 * that is the end of X's day, in UTC. `machineNow` is the time on this machine as the answer came.
 */
export function rateLimitsOf(rawHeaders: unknown, machineNow: EpochMs): RateLimit[] {
  const headers = headersSchema.parse(rawHeaders);
  return FAMILIES.flatMap(([window, family]) => {
    const parsed = familySchema.safeParse({
      limit: headers[`${family}-limit`],
      remaining: headers[`${family}-remaining`],
      reset: headers[`${family}-reset`],
    });
    if (!parsed.success) return [];
    const { limit, remaining, reset } = parsed.data;
    const isOfDay = window !== '15-minutes';
    const resetAt = reset ?? (isOfDay && remaining === 0 ? endOfUtcDay(machineNow) : undefined);
    if (resetAt === undefined || (limit === undefined && !isOfDay)) return [];
    return [{ window, limit: limit ?? 0, remaining, resetAt }];
  });
}

const endOfUtcDay = (at: EpochMs): EpochMs => Math.floor(at / DAY_MS) * DAY_MS + DAY_MS;

/** What an answer's other headers say of time. `machineNow` is the time on this machine as it came. */
export function timesOf(
  rawHeaders: unknown,
  machineNow: EpochMs,
): Pick<Answered, 'resetAt' | 'retryAfterMs' | 'clockAheadMs'> {
  const headers = headersSchema.parse(rawHeaders);
  const reset = moment.safeParse(headers['x-rate-limit-reset']).data;
  const sentAt = date.safeParse(headers.date).data;
  const retryAfter = headers['retry-after'];
  const seconds = numberIn.safeParse(retryAfter).data;
  const retryAt = date.safeParse(retryAfter).data;
  const retryAfterMs =
    seconds === undefined ? retryAt !== undefined && retryAt - (sentAt ?? machineNow) : seconds * SECOND_MS;
  return {
    ...(reset !== undefined && { resetAt: reset }),
    ...(retryAfterMs !== false && { retryAfterMs }),
    ...(sentAt !== undefined && { clockAheadMs: machineNow - sentAt }),
  };
}

/**
 * When a request refused with 429 may be made again: the latest of what `Retry-After` asks and of the resets of the
 * counters that are used up, since one that is still used up would refuse it again; else any reset that was named; else
 * a usual window from now.
 */
export function waitUntil(answer: Pick<Answered, 'limits' | 'resetAt' | 'retryAfterMs'>, now: EpochMs): EpochMs {
  const { limits, resetAt, retryAfterMs } = answer;
  const asked = [
    ...limits.filter(({ remaining }) => remaining === 0).map((limit) => limit.resetAt),
    ...(retryAfterMs === undefined ? [] : [now + retryAfterMs]),
  ];
  const named = asked.length > 0 ? asked : [...limits.map((limit) => limit.resetAt), ...(resetAt ? [resetAt] : [])];
  if (named.length === 0) return now + POLICY.rateLimit.usualWindowMs;
  return believable(Math.max(...named), now);
}

/** None of X's counters runs for longer than a day, and a moment that has passed is no wait. */
function believable(until: EpochMs, now: EpochMs): EpochMs {
  const { shortestWaitMs, longestWaitMs } = POLICY.rateLimit;
  return until > now ? Math.min(until, now + longestWaitMs) : now + shortestWaitMs;
}

/** The counter of 24 hours that a 429 shows used up, and that is reset last; undefined where none is. */
export function usedUpDay(limits: readonly RateLimit[], now: EpochMs): RateLimit | undefined {
  const [last] = limits
    .filter(({ window, remaining }) => window !== '15-minutes' && remaining === 0)
    .sort((a, b) => b.resetAt - a.resetAt);
  return last && { ...last, resetAt: believable(last.resetAt, now) };
}
