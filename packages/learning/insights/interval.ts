import { qbeta } from 'lib-r-math.js';
import type { Evidence } from './fit-rates.ts';

/** A figure with the interval in which the true one lies nine times in ten. */
export interface Interval {
  estimate: number;
  low: number;
  high: number;
}

/** What lies outside the interval, on either side. */
const TAIL = 0.05;

/** How much arms differ at least, as a share of the whole's rate: fewer than some dozens cannot tell that they do not. */
const LEAST_SPREAD = 0.35;

const MOST_SPREAD = 1;

/** The whole's rate at most, and the views that a prior stands for at least: few views, all of them clicks, leave a distribution. */
const MOST_RATE = 0.99;
const LEAST_SIZE = 1;

/** What is thought of an arm before it is seen: a beta distribution around the whole's rate. */
export interface Prior {
  alpha: number;
  beta: number;
}

/**
 * The prior that arms of a dimension have in common, estimated from them (empirical Bayes): around the whole's rate, and as
 * wide as they differ beyond chance (DerSimonian and Laird's moments, 1986).
 */
export function priorOf(whole: Evidence, arms: readonly Evidence[]): Prior {
  const rate = Math.min(MOST_RATE, whole.clicks / whole.views);
  const expected = arms.map(({ views }) => views * rate);
  const total = expected.reduce((sum, of) => sum + of, 0);
  const squares = expected.reduce((sum, of) => sum + of ** 2, 0);
  const difference = arms.reduce((sum, { clicks }, index) => {
    const of = expected[index] ?? 0;
    return of > 0 ? sum + (clicks - of) ** 2 / of : sum;
  }, 0);
  const spread = (difference - (arms.length - 1)) / (total - squares / total);
  const variance = Math.min(MOST_SPREAD ** 2, Math.max(LEAST_SPREAD ** 2, Number.isFinite(spread) ? spread : 0));
  const size = Math.max(LEAST_SIZE, (1 - rate) / (rate * variance) - 1);
  return { alpha: rate * size, beta: (1 - rate) * size };
}

/** Clicks a view with this evidence: the beta-binomial posterior's mean, and its 5th and 95th percentile. */
export function rateInterval({ clicks, views }: Evidence, { alpha, beta }: Prior): Interval {
  const [a, b] = [alpha + clicks, beta + Math.max(0, views - clicks)];
  return { estimate: a / (a + b), low: qbeta(TAIL, a, b), high: qbeta(1 - TAIL, a, b) };
}
