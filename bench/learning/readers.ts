import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws that depend on the seed, the slot and what they are for alone, so that both ways of choosing meet the same luck. */
export interface Luck {
  below(limit: number): number;
  fraction(): number;
  normal(): number;
}

export function luckOf(seed: number, slot: number, purpose: number): Luck {
  const generator = xoroshiro128plus(Math.imul(seed * 4_000 + slot, 2_654_435_761) ^ Math.imul(purpose + 1, 40_503));
  // The first draws of neighbouring seeds resemble each other.
  for (let skipped = 0; skipped < 8; skipped += 1) uniformFloat64(generator);
  const fraction = (): number => uniformFloat64(generator);
  return {
    fraction,
    below: (limit) => Math.floor(fraction() * limit),
    normal: () => Math.sqrt(-2 * Math.log(1 - fraction())) * Math.cos(2 * Math.PI * fraction()),
  };
}

/** How posts are seen and clicked on. */
export interface Readers {
  /** Clicks that a post of no particular merit brings on average. */
  clicks: number;
  /** How unequally posts are seen: the spread of a log-normal distribution, or the exponent of a Pareto one. */
  views: { kind: 'log-normal'; sigma: number } | { kind: 'pareto'; alpha: number };
  /** What the hour does to the click rate: 1 on average. */
  hour(hour: number): number;
}

const MEAN_VIEWS = 400;

/** How much the click rates of posts of the same merit differ: the spread of a log-normal distribution. */
const SIGMA_OF_POSTS = 0.5;

/** One post's views and clicks. `rate` and `reach` are what its arms do to clicks per view and to views. */
export function read(
  readers: Readers,
  hour: number,
  rate: number,
  reach: number,
  luck: Luck,
): { views: number; clicks: number } {
  const views = Math.max(1, Math.round(MEAN_VIEWS * reach * viewsOf(readers.views, luck)));
  const own = Math.exp(SIGMA_OF_POSTS * luck.normal() - SIGMA_OF_POSTS ** 2 / 2);
  const expected = views * Math.min(0.5, rateOf(readers, hour, rate) * own);
  return { views, clicks: Math.min(views, poisson(expected, luck)) };
}

/** Clicks per view that readers give on average. */
export const rateOf = (readers: Readers, hour: number, rate: number): number =>
  (readers.clicks / MEAN_VIEWS) * readers.hour(hour) * rate;

/** Mean 1. The longest tail is cut at a thousand times the mean. */
function viewsOf(views: Readers['views'], luck: Luck): number {
  if (views.kind === 'log-normal') return Math.exp(views.sigma * luck.normal() - views.sigma ** 2 / 2);
  const { alpha } = views;
  return Math.min(1_000, ((alpha - 1) / alpha) * (1 - luck.fraction()) ** (-1 / alpha));
}

/** Exact while small, then rounded from the normal distribution, which is as good. */
function poisson(mean: number, luck: Luck): number {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * luck.normal()));
  let count = -1;
  for (let left = mean; left >= 0; count += 1) left += Math.log(1 - luck.fraction());
  return count;
}
