import { type EpochMs, MINUTE_MS } from '@promoter/domain';

/** How a source has fared, as it is kept between refreshes, so that it survives cold starts. */
export interface Breaker {
  /** Failed refreshes in a row. */
  failures: number;
  /** Until when the source is left alone; null while it is asked every time. */
  openUntil: EpochMs | null;
}

/** The state after any answer. */
export const CLOSED: Breaker = { failures: 0, openUntil: null };

/** Failures in a row after which a source is left alone. */
const TOLERATED = 3;
/** For how long. */
const REST_MS = 60 * MINUTE_MS;

/** Whether the source may be asked: always while closed, and once more after every rest. */
export const mayAsk = (breaker: Breaker, now: EpochMs): boolean =>
  breaker.openUntil === null || now >= breaker.openUntil;

/** The third failure in a row opens it; so does any failure of the one try after a rest. */
export function afterFailure(breaker: Breaker, now: EpochMs): Breaker {
  const failures = breaker.failures + 1;
  return { failures, openUntil: failures >= TOLERATED ? now + REST_MS : null };
}
