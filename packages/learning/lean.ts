import type { Makeup } from '@promoter/domain';
import { chancesToBeGreatest } from './chances.ts';
import { capShares, normalised, sharesByName } from './hold-shares.ts';
import { forLearned, LEARNED, type Learned, type LearningSummary, postsIn, tallyOf } from './summary.ts';

/** What may be posted, as rotation and rules leave it. A dimension that it lacks leans nowhere. */
export interface Candidate extends Pick<Makeup, Learned> {
  /** Its part under even choice, in any unit, above 0; 1 where absent. */
  even?: number;
}

/** How the candidates are shared out, and why. */
export interface Lean {
  /** Each candidate's probability, in their order: above 0, together 1. */
  shares: readonly number[];
  /** The arms that the candidates have, by dimension. */
  arms: readonly ArmLean[];
}

export interface ArmLean {
  dimension: Learned;
  arm: string;
  /** Its probability divided by that under even choice: 1 leans nowhere. */
  timesEven: number;
  /** Posts with it, each counted as far as it has not faded. */
  posts: number;
  /** Clicks (or engagements) that such a post brought, counted alike; null without posts. */
  actionsPerPost: number | null;
}

/** No arm counts less than this, so that a choice between bad ones remains one. */
const LEAST_FACTOR = 0.001;

/** An arm is taken for like all others, as if so many posts had said so. */
const PRIOR_POSTS = 12;

/** So much of its even share every arm keeps, so that a bad one is tried again and a new one tried at all. */
export const LEAST_TIMES_EVEN = 0.1;

/** Ideas are what readers tire of: none gets more than so many times its even share. */
export const MOST_TIMES_EVEN_OF_AN_IDEA = 3;

/**
 * Shares candidates out by what posts like them brought: Thompson sampling, written down as probabilities. Within a
 * dimension each arm counts as much as it is likely to be the best of those on offer, given what is known of it. Nothing
 * is known without a summary: then the shares are even. `drawOrder` draws by them.
 */
export function lean(summary: LearningSummary | null, candidates: readonly Candidate[]): Lean {
  const even = normalised(candidates.map((candidate) => candidate.even ?? 1));
  const names = forLearned((dimension) => candidates.map((candidate) => candidate[dimension]));
  const factors = forLearned((dimension) => {
    const offered = [...new Set(names[dimension].filter((name) => name !== undefined))].sort();
    return summary ? factorsOf(offered, dimension, summary) : new Map<string, number>();
  });
  const wished = even.map((share, index) =>
    LEARNED.reduce(
      (product, dimension) => product * (factors[dimension].get(names[dimension][index] ?? '') ?? 1),
      share,
    ),
  );
  const capped = capShares(normalised(wished), even, names.idea, MOST_TIMES_EVEN_OF_AN_IDEA);
  const shares = capped.map((share, index) => LEAST_TIMES_EVEN * (even[index] ?? 0) + (1 - LEAST_TIMES_EVEN) * share);
  const arms = LEARNED.flatMap((dimension) => {
    const evenOf = sharesByName(names[dimension], even);
    return [...sharesByName(names[dimension], shares)].map(([arm, share]) => {
      const tally = summary ? tallyOf(summary, dimension, arm) : undefined;
      const timesEven = share / (evenOf.get(arm) ?? 1);
      return {
        dimension,
        arm,
        timesEven,
        posts: tally?.[0] ?? 0,
        actionsPerPost: tally ? tally[2] / tally[0] : null,
      };
    });
  });
  return { shares, arms };
}

/** How likely each arm is to be the best on offer, times their number: 1 where nothing is known. Always above 0. */
function factorsOf(offered: readonly string[], dimension: Learned, summary: LearningSummary): Map<string, number> {
  const all = postsIn(summary);
  const variance = all > 0 ? summary.squares / all : 0;
  // Where all posts brought the same there is nothing to lean on.
  if (variance === 0) return new Map();
  const chances = chancesToBeGreatest(
    offered.map((arm) => {
      const [posts, above] = tallyOf(summary, dimension, arm) ?? [0, 0];
      return { mean: above / (posts + PRIOR_POSTS), deviation: Math.sqrt(variance / (posts + PRIOR_POSTS)) };
    }),
  );
  return new Map(offered.map((arm, index) => [arm, Math.max(LEAST_FACTOR, offered.length * (chances[index] ?? 0))]));
}
