import type { RateLimit } from '@promoter/domain';

/** What came back from X for one request, free of secrets. */
export type Answer = Answered | Unanswered;

export interface Answered {
  kind: 'answered';
  status: number;
  /** The parsed JSON, or undefined where the body was none. */
  body: unknown;
  /** What its headers say of X's counters. */
  limits: readonly RateLimit[];
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
