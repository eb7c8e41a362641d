import type { MicroUsd } from '@promoter/domain';
import { type Measure, measureOf, type Observation } from '../observation.ts';
import { armOf, DIMENSIONS, type Dimension, groupOf } from './dimensions.ts';
import { fitRates, type MeasuredPost } from './fit-rates.ts';
import { type Interval, priorOf, rateInterval } from './interval.ts';
import type { Verdict } from './verdict.ts';

export { DIMENSIONS, type Dimension } from './dimensions.ts';
export type { Interval } from './interval.ts';
export { VERDICTS, type Verdict } from './verdict.ts';

/** What posts brought and cost. */
export interface Figures {
  posts: number;
  /** Posts of which X gave both views and clicks (or engagements). The figures below are of these. */
  measured: number;
  views: number;
  /** Clicks, or engagements where those stand in: see `measure`. */
  actions: number;
  cost: MicroUsd;
  /**
   * Clicks (or engagements) per 1,000 views, with a 90 % interval; of an arm, as at the whole's hours and accounts, and
   * drawn towards the whole where little is known. So it may differ from `actions / views`. Null where nothing was measured.
   */
  per1000Views: Interval | null;
  /** What a click (or engagement) costs at that rate and at the price of these views, in millionths of a dollar. */
  costPerAction: Interval | null;
}

export interface Insight extends Figures {
  dimension: Dimension;
  arm: string;
  verdict: Verdict;
}

export interface Insights {
  measure: Measure;
  whole: Figures;
  /** By dimension, then by estimate, the best first. */
  rows: Insight[];
}

/** With fewer posts than this nothing is said of an arm: its posts may have had their days. */
const LEAST_POSTS = 10;

/** An interval whose ends differ by more than this factor is too wide to say that an arm is like the rest. */
const NARROW = 2;

/**
 * What each arm of each dimension brought. 90 % intervals of a beta-binomial model, drawn to the whole (empirical Bayes),
 * of posts that are compared inside accounts and hours and differ beyond chance: see `fitRates` and `priorOf`.
 */
export function insightsOf(
  observations: readonly Observation[],
  dimensions: readonly Dimension[] = DIMENSIONS,
): Insights {
  const measure = measureOf(observations);
  const [whole] = compare(
    observations,
    measure,
    () => 'whole',
    (observation) => groupOf(observation, 'angle'),
  );
  return {
    measure,
    whole: whole?.figures ?? figuresOf([], measure, null),
    rows: dimensions.flatMap((dimension) =>
      compare(
        observations,
        measure,
        (observation) => armOf(observation, dimension),
        (observation) => groupOf(observation, dimension),
      )
        .map(({ arm, figures, verdict }) => ({ dimension, arm, ...figures, verdict }))
        .sort(
          (a, b) => (b.per1000Views?.estimate ?? -1) - (a.per1000Views?.estimate ?? -1) || (a.arm < b.arm ? -1 : 1),
        ),
    ),
  };
}

/** The posts by arm, those without one left out. */
function compare(
  observations: readonly Observation[],
  measure: Measure,
  armOf: (observation: Observation) => string | undefined,
  groupOf: (observation: Observation) => string,
): { arm: string; figures: Figures; verdict: Verdict }[] {
  const byArm = new Map<string, Observation[]>();
  for (const [arm, own] of Map.groupBy(observations, armOf)) if (arm !== undefined) byArm.set(arm, own);
  const posts = [...byArm].flatMap(([arm, own]): MeasuredPost[] =>
    own.flatMap((observation) => {
      const read = readingOf(observation, measure);
      return read ? [{ arm, group: groupOf(observation), ...read }] : [];
    }),
  );
  if (!posts.some(({ count }) => count > 0))
    return [...byArm].map(([arm, own]) => ({ arm, figures: figuresOf(own, measure, null), verdict: 'too-early' }));
  const { whole, arms } = fitRates(posts);
  const prior = arms.size > 1 ? priorOf(whole, [...arms.values()]) : UNINFORMED;
  return [...byArm].map(([arm, own]) => {
    const evidence = arms.get(arm);
    const rate = evidence ? rateInterval(evidence, prior) : null;
    const figures = figuresOf(own, measure, rate);
    return { arm, figures, verdict: verdictOn(figures.measured, rate, whole.clicks / whole.views) };
  });
}

/** Jeffreys’ prior, for the whole, which has nothing to be drawn to. */
const UNINFORMED = { alpha: 0.5, beta: 0.5 };

function verdictOn(measured: number, rate: Interval | null, whole: number): Verdict {
  if (rate === null || measured < LEAST_POSTS) return 'too-early';
  if (rate.low > whole) return 'better';
  if (rate.high < whole) return 'worse';
  return rate.high <= NARROW * rate.low ? 'like-the-rest' : 'too-early';
}

/** X counts views and clicks apart, and the views may lag: a click is a view. Null where either is not known. */
function readingOf(observation: Observation, measure: Measure): { views: number; count: number } | null {
  const { views, [measure]: count } = observation;
  return views === null || count === null ? null : { views: Math.max(views, count, 1), count };
}

function figuresOf(posts: readonly Observation[], measure: Measure, rate: Interval | null): Figures {
  const figures = { posts: posts.length, measured: 0, views: 0, actions: 0, cost: 0 };
  for (const post of posts) {
    const read = readingOf(post, measure);
    if (!read) continue;
    figures.measured += 1;
    figures.views += read.views;
    figures.actions += read.count;
    figures.cost += post.cost;
  }
  const costPerView = figures.cost / figures.views;
  return {
    ...figures,
    per1000Views: rate && { estimate: 1_000 * rate.estimate, low: 1_000 * rate.low, high: 1_000 * rate.high },
    costPerAction: rate && {
      estimate: Math.round(costPerView / rate.estimate),
      low: Math.round(costPerView / rate.high),
      high: Math.round(costPerView / rate.low),
    },
  };
}
