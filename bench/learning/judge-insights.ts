import type { Observation } from '@promoter/learning';
import { insightsOf } from '@promoter/learning/insights';
import { CHOSEN, type Chosen, type World } from './play.ts';
import { rateOf } from './readers.ts';

/** How insights compare with what is true; counts of intervals. */
export interface Judged {
  intervals: number;
  /** Those that hold the true rate. */
  hits: number;
  /** Of arms that are no better than others: how many, and of how many it is said. */
  ordinary: number;
  falselyBetter: number;
}

/**
 * Holds the insights into three months against the truth of the world: what the same posts would be clicked on per view
 * on average if all of them had that arm. Not for worlds that change.
 */
export function judgeInsights(posts: readonly Observation[], world: World, into: Judged): void {
  for (const { dimension, arm, per1000Views, verdict } of insightsOf(posts, CHOSEN).rows) {
    const varied = CHOSEN.find((chosen) => chosen === dimension);
    if (!per1000Views || !varied) continue;
    const truth = trueRate(posts, world, varied, arm);
    into.intervals += 1;
    if (per1000Views.low <= truth && truth <= per1000Views.high) into.hits += 1;
    if (world.rate(varied, arm, 0) > 1) continue;
    into.ordinary += 1;
    if (verdict === 'better') into.falselyBetter += 1;
  }
}

function trueRate(posts: readonly Observation[], { readers, rate }: World, varied: Chosen, arm: string): number {
  const rates = posts.map((post) => {
    const ofArms = CHOSEN.map((dimension) => rate(dimension, dimension === varied ? arm : (post[dimension] ?? ''), 0));
    return rateOf(
      readers,
      post.hour,
      ofArms.reduce((product, of) => product * of, 1),
    );
  });
  return (1_000 * rates.reduce((sum, of) => sum + of, 0)) / rates.length;
}
