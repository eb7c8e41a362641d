import { solveDispersion } from './dispersion.ts';

/** One post whose views and count are known. */
export interface MeasuredPost {
  /** Its arm in the dimension that is looked at. */
  arm: string;
  /** The posts that it is compared with. */
  group: string;
  /** 1 or more. */
  views: number;
  /** Clicks or engagements, at most as many as views. */
  count: number;
}

/** Evidence as if it were so many clicks in so many views, each by itself: what remains of more that hang together. */
export interface Evidence {
  clicks: number;
  views: number;
}

/** What arms bring beside each other, inside groups: `clicks / views` of each can be compared with the whole's. */
export interface FittedRates {
  whole: Evidence;
  arms: ReadonlyMap<string, Evidence>;
}

/** After so many rounds nothing moves any more that shows. */
const ROUNDS = 10;

/** A group and an arm are taken for like the whole, as if so many clicks had said so: no rate is 0 or without bound. */
const PRIOR_CLICKS = 0.5;

/**
 * Fits rate = group × arm, so that no arm owes anything to its accounts and hours. It is a quasi-likelihood with the
 * variance of a negative binomial: posts of one arm and group differ beyond chance, so each counts by how much it can
 * tell, and one with a million views does not drown the rest. At least one click among the posts.
 */
export function fitRates(posts: readonly MeasuredPost[]): FittedRates {
  const mean = sum(posts, ({ count }) => count) / sum(posts, ({ views }) => views);
  const groups = shared(posts, ({ group }) => group);
  const arms = shared(posts, ({ arm }) => arm);
  const fits: Fit[] = posts.map(({ arm, group, views, count }) => ({
    arm: arms.get(arm) ?? { rate: 1 },
    group: groups.get(group) ?? { rate: 1 },
    views,
    count,
    weight: 1,
  }));
  for (const group of groups.values()) group.rate = mean;
  const [byGroup, byArm] = [Map.groupBy(fits, ({ group }) => group), Map.groupBy(fits, ({ arm }) => arm)];
  for (let round = 0; round < ROUNDS; round += 1) {
    const dispersion = solveDispersion(
      fits.map(({ count }) => count),
      fits.map(expectedOf),
      groups.size + arms.size - 1,
    );
    for (const fit of fits) fit.weight = 1 / (1 + dispersion * expectedOf(fit));
    for (const [group, own] of byGroup)
      group.rate =
        (sum(own, clicksOf) + PRIOR_CLICKS) /
        (sum(own, ({ weight, views, arm }) => weight * views * arm.rate) + PRIOR_CLICKS / mean);
    for (const [arm, own] of byArm) arm.rate = (sum(own, clicksOf) + PRIOR_CLICKS) / (sum(own, usualOf) + PRIOR_CLICKS);
  }
  // Compared by what an average post would bring with each: by views, a single one could stand for the whole.
  const usual = sum(fits, groupRateOf) / fits.length;
  const whole = sum(fits, ({ group, arm }) => group.rate * arm.rate) / fits.length;
  const clicks = sum(fits, clicksOf);
  return {
    whole: { clicks, views: clicks / whole },
    arms: new Map(
      [...arms].map(([name, arm]) => {
        const own = byArm.get(arm) ?? [];
        const kept = shareOfEvidence(own, fits, byGroup);
        return [name, { clicks: kept * sum(own, clicksOf), views: (kept * sum(own, usualOf)) / usual }];
      }),
    ),
  };
}

/** A rate that all posts of a group or an arm share. */
interface Shared {
  rate: number;
}

interface Fit {
  group: Shared;
  arm: Shared;
  views: number;
  count: number;
  /** How much of the post counts, above 0, at most 1. */
  weight: number;
}

const expectedOf = ({ views, group, arm }: Fit): number => views * group.rate * arm.rate;
const clicksOf = ({ weight, count }: Fit): number => weight * count;
const groupRateOf = ({ group }: Fit): number => group.rate;
const usualOf = ({ weight, views, group }: Fit): number => weight * views * group.rate;

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += of(item);
  return total;
}

const shared = (posts: readonly MeasuredPost[], nameOf: (post: MeasuredPost) => string): Map<string, Shared> =>
  new Map(posts.map((post) => [nameOf(post), { rate: 1 }]));

/**
 * How much of an arm's evidence remains for a comparison with the whole: all of it where it is spread over groups as the
 * whole is, less where it was posted at some hours only, since what it would bring at others is known through others alone.
 */
function shareOfEvidence(
  own: readonly Fit[],
  all: readonly Fit[],
  byGroup: ReadonlyMap<Shared, readonly Fit[]>,
): number {
  const evidence = (fit: Fit): number => fit.weight * expectedOf(fit);
  const [ownTotal, allUsual] = [sum(own, evidence), sum(all, groupRateOf)];
  const ownByGroup = Map.groupBy(own, ({ group }) => group);
  let doubt = 0;
  for (const [group, fits] of byGroup) {
    const ownHere = sum(ownByGroup.get(group) ?? [], evidence);
    const difference = sum(fits, groupRateOf) / allUsual - ownHere / ownTotal;
    doubt += difference ** 2 / (sum(fits, evidence) - ownHere + PRIOR_CLICKS);
  }
  return 1 / (1 + ownTotal * doubt);
}
