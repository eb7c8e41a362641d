import type { EpochMs, RateLimit } from '@promoter/domain';

/** What came back from X for one request, free of secrets. */
export type Answer = Answered | Unanswered;

export interface Answered {
  kind: 'answered';
  status: number;
  /** The parsed JSON; of a refusal that is none, such as a page of HTML, its text; undefined where there was no body. */
  body: unknown;
  /** What its headers say of X's counters. */
  limits: readonly RateLimit[];
  /** When its counter is reset, where it names neither the counter's limit nor what remains. */
  resetAt?: EpochMs;
  /** How many milliseconds it asks to wait, by its `Retry-After`. */
  retryAfterMs?: number;
  /** How far this machine's clock, by which requests are signed, is ahead of X's, by its `Date`; negative where behind. */
  clockAheadMs?: number;
}

export interface Unanswered {
  kind: 'unanswered';
  /**
   * `unreachable`: no connection came about. `timeout`: no complete answer within the time given. `cut`: the
   * connection broke before an answer. `truncated`: an answer that began well broke off, or is no JSON.
   */
  failure: 'unreachable' | 'timeout' | 'cut' | 'truncated';
  /** The system's code, such as `ECONNREFUSED`; empty when there is none. */
  code: string;
}
