import { type EpochMs, MINUTE_MS } from '@promoter/domain';

/** The state of a source's circuit breaker, stored between refreshes. */
export interface Breaker {
  /** Failed refreshes in a row. */
  failures: number;
  /** Until when the source is not asked; null while it is asked every time. */
  openUntil: EpochMs | null;
}

/** The state after any answer. */
export const CLOSED: Breaker = { failures: 0, openUntil: null };

/** Failures in a row that open it, and for how long. */
const MAX_FAILURES = 3;
const OPEN_MS = 60 * MINUTE_MS;

/** Whether the source may be asked: always while closed, and once after each hour of being open. */
export const mayAsk = (breaker: Breaker, now: EpochMs): boolean =>
  breaker.openUntil === null || now >= breaker.openUntil;

/** The third failure in a row opens it; so does any failure after that. */
export function afterFailure(breaker: Breaker, now: EpochMs): Breaker {
  const failures = breaker.failures + 1;
  return { failures, openUntil: failures >= MAX_FAILURES ? now + OPEN_MS : null };
}
