/** What is known of an amount: a normal distribution. `deviation` is above 0. */
export interface Belief {
  mean: number;
  deviation: number;
}

/** At so many places between the least and the greatest amount that counts the distributions are taken. */
const PLACES = 48;

/** Beyond so many deviations nothing is left that counts. */
const REACH = 4;

/**
 * For each, the probability that it is the greatest of them: what Thompson sampling would draw, summed up instead, so that
 * it needs no random numbers. Within 0.04 of the exact one, where deviations differ by a factor of 12 at most. 0 or more, together 1.
 */
export function chancesToBeGreatest(beliefs: readonly Belief[]): number[] {
  const least = Math.min(...beliefs.map(({ mean, deviation }) => mean - REACH * deviation));
  const most = Math.max(...beliefs.map(({ mean, deviation }) => mean + REACH * deviation));
  const step = (most - least) / PLACES;
  /** How likely all of them are to lie below a place. */
  const allBelow = new Float64Array(PLACES).fill(1);
  const taken = beliefs.map((belief) => {
    const parts = partsAt(belief, least + step / 2, step);
    let sum = 0;
    for (let place = 0; place < PLACES; place += 1) {
      const part = parts[place] ?? 0;
      // Of what lies at the place itself, half counts as below.
      allBelow[place] = (allBelow[place] ?? 0) * (sum + part / 2);
      sum += part;
    }
    return parts;
  });
  const chances = taken.map((parts) => {
    let [chance, sum] = [0, 0];
    for (let place = 0; place < PLACES; place += 1) {
      const part = parts[place] ?? 0;
      const ownBelow = sum + part / 2;
      if (ownBelow > 0) chance += (part * (allBelow[place] ?? 0)) / ownBelow;
      sum += part;
    }
    return chance;
  });
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  return chances.map((chance) => chance / total);
}

/** How much of a distribution lies at each place, together 1. */
function partsAt({ mean, deviation }: Belief, first: number, step: number): Float64Array {
  const parts = new Float64Array(PLACES);
  let total = 0;
  for (let place = 0; place < PLACES; place += 1) {
    const distance = (first + place * step - mean) / deviation;
    const part = Math.exp((-distance * distance) / 2);
    parts[place] = part;
    total += part;
  }
  // So narrow that it lies between two places.
  if (total === 0) parts[Math.min(PLACES - 1, Math.max(0, Math.round((mean - first) / step)))] = total = 1;
  for (let place = 0; place < PLACES; place += 1) parts[place] = (parts[place] ?? 0) / total;
  return parts;
}
