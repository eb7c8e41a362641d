import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that is the same for the same seed. */
export interface Dice {
  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** One of the choices, by weight. */
  weighted<T>(choices: readonly [Weighted<T>, ...Weighted<T>[]]): T;
}

export interface Weighted<T> {
  weight: number;
  value: T;
}

/** Dice for one purpose: other purposes with the same seed draw from rows of their own, so that adding one moves no other. */
export function createDice(seed: number, purpose: string): Dice {
  const rng = xoroshiro128plus(mix(seed, purpose));
  const float = (): number => uniformFloat64(rng);
  const between = (least: number, most: number): number => uniformInt(rng, least, most);
  return {
    chance: (probability) => float() < probability,
    between,
    pick: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
    weighted: (choices) => {
      let left = float() * choices.reduce((sum, { weight }) => sum + weight, 0);
      for (const { weight, value } of choices) {
        left -= weight;
        if (left < 0) return value;
      }
      return choices[0].value;
    },
  };
}

/** FNV-1a over the purpose, begun at the seed. */
function mix(seed: number, purpose: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const char of purpose) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}
