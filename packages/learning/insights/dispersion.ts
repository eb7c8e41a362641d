/** So many posts beyond the number of rates that are fitted are needed to tell how far posts differ. */
const LEAST_POSTS = 20;

/** Taken where too few say so: two posts of the same merit easily differ by a factor of two. */
const DISPERSION_UNKNOWN = 1;

const MOST_DISPERSION = 64;

/** Halvings of the interval in which the dispersion is sought: to a millionth. */
const STEPS = 26;

/**
 * How far counts differ beyond chance: the relative variance of the posts' own rates at which Pearson's statistic, with the
 * variance of a negative binomial, is what it should be on average. 0 where they differ less. `parameters` is how many
 * rates were fitted to the counts.
 */
export function solveDispersion(counts: readonly number[], expected: readonly number[], parameters: number): number {
  const freedom = counts.length - parameters;
  if (freedom < LEAST_POSTS) return DISPERSION_UNKNOWN;
  const isTooSmall = (dispersion: number): boolean => {
    let statistic = 0;
    for (let index = 0; index < counts.length; index += 1) {
      const mean = expected[index] ?? 0;
      if (mean > 0) statistic += ((counts[index] ?? 0) - mean) ** 2 / (mean + dispersion * mean ** 2);
    }
    return statistic > freedom;
  };
  let [low, high] = [0, MOST_DISPERSION];
  if (!isTooSmall(0)) return 0;
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (isTooSmall(middle)) low = middle;
    else high = middle;
  }
  return high;
}
