import { type EpochMs, type RateLimit, SECOND_MS } from '@promoter/domain';
import { POLICY } from '@promoter/slots';
import * as z from 'zod/mini';
import type { Answered } from './answer.ts';

/** The header family of each counter. Only the first is in X's documentation (2026-08); the others occur. */
const FAMILIES = [
  ['15-minutes', 'x-rate-limit'],
  ['app-day', 'x-app-limit-24hour'],
  ['user-day', 'x-user-limit-24hour'],
] as const satisfies readonly (readonly [RateLimit['window'], string])[];

const count = z.pipe(z.string().check(z.regex(/^\d{1,12}$/)), z.transform(Number));

/** From this number on a moment is in milliseconds: as seconds it would be in the year 5138. */
const LEAST_MILLISECONDS = 1e11;

const moment = z.pipe(
  z.pipe(z.string().check(z.regex(/^\d{1,15}$/)), z.transform(Number)),
  z.transform((at): EpochMs => (at >= LEAST_MILLISECONDS ? at : at * SECOND_MS)),
);
const familySchema = z.object({ limit: count, remaining: count, reset: moment });

const headersSchema = z.catch(z.record(z.string(), z.unknown()), {});

/** The counters in an answer's headers, their names in lower case; an incomplete one is left out. */
export function rateLimitsOf(rawHeaders: unknown): RateLimit[] {
  const headers = headersSchema.parse(rawHeaders);
  return FAMILIES.flatMap(([window, family]) => {
    const parsed = familySchema.safeParse({
      limit: headers[`${family}-limit`],
      remaining: headers[`${family}-remaining`],
      reset: headers[`${family}-reset`],
    });
    if (!parsed.success) return [];
    const { limit, remaining, reset } = parsed.data;
    return [{ window, limit, remaining, resetAt: reset }];
  });
}

const date = z.pipe(z.pipe(z.string(), z.transform(Date.parse)), z.number());

/** What an answer's other headers say of time. `machineNow` is the time on this machine as it came. */
export function timesOf(
  rawHeaders: unknown,
  machineNow: EpochMs,
): Pick<Answered, 'resetAt' | 'retryAfterMs' | 'clockAheadMs'> {
  const headers = headersSchema.parse(rawHeaders);
  const reset = moment.safeParse(headers['x-rate-limit-reset']).data;
  const sentAt = date.safeParse(headers.date).data;
  const retryAfter = headers['retry-after'];
  const seconds = count.safeParse(retryAfter).data;
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
 * a usual window from now. A moment that has passed is no wait, so it becomes the shortest one.
 */
export function waitUntil(answer: Pick<Answered, 'limits' | 'resetAt' | 'retryAfterMs'>, now: EpochMs): EpochMs {
  const { limits, resetAt, retryAfterMs } = answer;
  const asked = [
    ...limits.filter(({ remaining }) => remaining === 0).map((limit) => limit.resetAt),
    ...(retryAfterMs === undefined ? [] : [now + retryAfterMs]),
  ];
  const named = asked.length > 0 ? asked : [...limits.map((limit) => limit.resetAt), ...(resetAt ? [resetAt] : [])];
  if (named.length === 0) return now + POLICY.rateLimit.usualWindowMs;
  const until = Math.max(...named);
  return until > now ? until : now + POLICY.rateLimit.shortestWaitMs;
}

/** The counter of 24 hours that a 429 shows used up, and that is reset last; undefined where none is. */
export const usedUpDay = (limits: readonly RateLimit[], now: EpochMs): RateLimit | undefined =>
  limits
    .filter(({ window, remaining, resetAt }) => window !== '15-minutes' && remaining === 0 && resetAt > now)
    .sort((a, b) => b.resetAt - a.resetAt)[0];
