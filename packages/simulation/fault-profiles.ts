import type { Weighted } from './random.ts';
import type { TimelineFault } from './simulated-timeline.ts';
import type { XFault } from './x-answers.ts';

/** How often what goes wrong: probabilities for each delivery, call or request, 0 to 1, and longest times. */
export interface FaultProfile {
  x: readonly [Weighted<XFault>, ...Weighted<XFault>[]];
  timeline: readonly [Weighted<TimelineFault>, ...Weighted<TimelineFault>[]];
  /** Longest time after which an accepted post shows on the timeline, as a rule. */
  timelineLagMs: number;
  /** An accepted post shows far later than that; then X refuses its text when it comes again. */
  timelineLate: number;
  /** X takes an identical text again, but then the post shows in time: "at most once" rests on one of the two. */
  repeatsAccepted: number;
  /** Longest time after its moment at which a rule fires; EventBridge fires within the minute. */
  jitterSeconds: number;
  /** A slot's event comes again. */
  redelivered: number;
  /** A slot's event comes minutes late, up to past the slot's end. */
  late: number;
  /** A slot's event never comes. */
  lost: number;
  /** An event of an outdated schedule is delivered, as by rules that a deployment has not replaced yet. */
  outdated: number;
  /** The process crashes between two of its steps. */
  crash: number;
  /** A call of the store fails: throttled before it has an effect, or its reply is lost after it. */
  storeFails: number;
  /** Longest time that a call of the ledger takes, during which others make theirs. */
  ledgerLatencyMs: number;
  /** The operator sets a hold around a slot's minute, or just while its text is composed. */
  hold: number;
  /** The operator wants a published post deleted, within hours of its slot. */
  deleted: number;
  /** A person decides about a scheduled slot: skips it, writes or approves its text, wants another, thinks again. */
  planned: number;
  /** Seconds by which a process's clock may be fast or slow. */
  skewSeconds: number;
}

export const NO_FAULTS: FaultProfile = {
  x: [{ weight: 1, value: 'none' }],
  timeline: [{ weight: 1, value: 'none' }],
  timelineLagMs: 0,
  timelineLate: 0,
  repeatsAccepted: 0,
  jitterSeconds: 1,
  redelivered: 0,
  late: 0,
  lost: 0,
  outdated: 0,
  crash: 0,
  storeFails: 0,
  ledgerLatencyMs: 0,
  hold: 0,
  deleted: 0,
  planned: 0,
  skewSeconds: 0,
};

/** Far worse than any day on record, so that every pair of faults occurs together within few slots. */
const HARD: FaultProfile = {
  x: [
    { weight: 55, value: 'none' },
    { weight: 5, value: 'refused-before-accept' },
    { weight: 6, value: 'reset-after-accept' },
    { weight: 6, value: '503-after-accept' },
    { weight: 5, value: '503-before-accept' },
    { weight: 2, value: '408-after-accept' },
    { weight: 2, value: '408-before-accept' },
    { weight: 5, value: 'truncated-201' },
    { weight: 4, value: 'hang-after-accept' },
    { weight: 4, value: 'hang-before-accept' },
    { weight: 6, value: 'rate-limited' },
    { weight: 1, value: 'usage-cap' },
    { weight: 1, value: 'spend-cap' },
    { weight: 1, value: 'credits-depleted' },
    { weight: 1, value: 'unauthorized' },
    { weight: 2, value: 'not-permitted' },
    { weight: 2, value: 'errors-only' },
    { weight: 1, value: 'locked' },
    { weight: 2, value: 'looks-automated' },
    { weight: 1, value: 'daily-limit' },
    { weight: 1, value: 'day-used-up' },
    { weight: 1, value: 'wrong-clock' },
    { weight: 1, value: 'read-only-app' },
    { weight: 2, value: 'page-of-the-edge' },
    { weight: 2, value: 'bad-request' },
  ],
  timeline: [
    { weight: 60, value: 'none' },
    { weight: 15, value: 'unanswered' },
    { weight: 2, value: 'refused' },
    { weight: 5, value: 'errors-beside-data' },
    { weight: 3, value: 'nothing-but-errors' },
    { weight: 4, value: 'fields-left-out' },
    { weight: 5, value: 'cut-short' },
    { weight: 2, value: 'unreadable-items' },
    { weight: 2, value: 'empty-without-count' },
    { weight: 1, value: 'another-shape' },
  ],
  timelineLagMs: 110_000,
  timelineLate: 0.05,
  repeatsAccepted: 0.5,
  jitterSeconds: 50,
  redelivered: 0.3,
  late: 0.08,
  lost: 0.02,
  outdated: 0.04,
  crash: 0.12,
  storeFails: 0.01,
  ledgerLatencyMs: 400,
  hold: 0.04,
  deleted: 0.15,
  planned: 0.15,
  skewSeconds: 3,
};

export const FAULT_PROFILES = { none: NO_FAULTS, hard: HARD } as const satisfies Record<string, FaultProfile>;

export type FaultProfileName = keyof typeof FAULT_PROFILES;
