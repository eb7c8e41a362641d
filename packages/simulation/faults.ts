import type { Weighted } from './dice.ts';

/** What X does with one request to publish. */
export type XFault =
  | 'none'
  | 'refused-before-accept'
  | 'reset-after-accept'
  | '503-after-accept'
  | '503-before-accept'
  | 'truncated-201'
  | 'hang-after-accept'
  | 'hang-before-accept'
  | 'rate-limited'
  | 'spend-cap'
  | 'credits-depleted'
  | 'not-permitted';

/** How hard the world is: chances a delivery, a call or a request, 0 to 1. */
export interface Weather {
  x: readonly [Weighted<XFault>, ...Weighted<XFault>[]];
  /** A timeline request that fails. */
  timelineFails: number;
  /** Longest time after which an accepted post shows on the timeline. */
  timelineLagMs: number;
  /** A slot's event comes again. */
  redelivered: number;
  /** A slot's event comes minutes late, up to past the slot's end. */
  late: number;
  /** A slot's event never comes. */
  lost: number;
  /** The process dies between two of its steps. */
  dies: number;
  /** A call of the store fails as if throttled. */
  throttled: number;
  /** The owner pauses an account in an hour. */
  paused: number;
  /** Seconds by which a process's clock may be off, either way. */
  skewSeconds: number;
}

const CALM: Weather = {
  x: [{ weight: 1, value: 'none' }],
  timelineFails: 0,
  timelineLagMs: 0,
  redelivered: 0,
  late: 0,
  lost: 0,
  dies: 0,
  throttled: 0,
  paused: 0,
  skewSeconds: 0,
};

/** Far worse than any day on record, so that in few slots every pair of faults meets. */
const HARD: Weather = {
  x: [
    { weight: 55, value: 'none' },
    { weight: 5, value: 'refused-before-accept' },
    { weight: 6, value: 'reset-after-accept' },
    { weight: 6, value: '503-after-accept' },
    { weight: 5, value: '503-before-accept' },
    { weight: 5, value: 'truncated-201' },
    { weight: 4, value: 'hang-after-accept' },
    { weight: 4, value: 'hang-before-accept' },
    { weight: 6, value: 'rate-limited' },
    { weight: 1, value: 'spend-cap' },
    { weight: 1, value: 'credits-depleted' },
    { weight: 2, value: 'not-permitted' },
  ],
  timelineFails: 0.15,
  timelineLagMs: 110_000,
  redelivered: 0.25,
  late: 0.08,
  lost: 0.02,
  dies: 0.12,
  throttled: 0.01,
  paused: 0.03,
  skewSeconds: 3,
};

export const WEATHERS = { none: CALM, hard: HARD } as const satisfies Record<string, Weather>;

export type WeatherName = keyof typeof WEATHERS;
