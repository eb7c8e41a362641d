import { type EpochMs, type RateLimit, SECOND_MS } from '@promoter/domain';
import { POLICY } from '@promoter/slots';
import * as z from 'zod/mini';

/** The header family of each counter. Only the first is in X's documentation (2026-08); the others occur. */
const FAMILIES = [
  ['15-minutes', 'x-rate-limit'],
  ['app-day', 'x-app-limit-24hour'],
  ['user-day', 'x-user-limit-24hour'],
] as const satisfies readonly (readonly [RateLimit['window'], string])[];

const count = z.pipe(z.string().check(z.regex(/^\d{1,12}$/)), z.transform(Number));
const familySchema = z.object({ limit: count, remaining: count, reset: count });

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
    return [{ window, limit, remaining, resetAt: reset * SECOND_MS }];
  });
}

/**
 * When a request refused with 429 may be made again: the latest reset of the counters that are used up, since
 * one that is still used up would refuse it again; else any reset that was named; else a usual window from now.
 */
export function waitUntil(limits: readonly RateLimit[], now: EpochMs): EpochMs {
  const exhausted = limits.filter(({ remaining }) => remaining === 0);
  const relevant = exhausted.length > 0 ? exhausted : limits;
  if (relevant.length === 0) return now + POLICY.rateLimit.usualWindowMs;
  return Math.max(now, ...relevant.map(({ resetAt }) => resetAt));
}
