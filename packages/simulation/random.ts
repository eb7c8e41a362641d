import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Random choices that are the same for the same seed. */
export interface Random {
  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** One of the choices, of which there must be some. */
  pick<T>(choices: readonly T[]): T;
  /** One of the choices, by weight. */
  weighted<T>(choices: readonly [Weighted<T>, ...Weighted<T>[]]): T;
}

export interface Weighted<T> {
  weight: number;
  value: T;
}

/** Each purpose has a sequence of its own, so that one more purpose changes none of the others' choices. */
export function createRandom(seed: number, purpose: string): Random {
  const generator = xoroshiro128plus(createHash('sha256').update(`${seed} ${purpose}`).digest().readInt32LE());
  const fraction = (): number => uniformFloat64(generator);
  const between = (least: number, most: number): number => uniformInt(generator, least, most);
  return {
    chance: (probability) => fraction() < probability,
    between,
    pick: (choices) => {
      const picked = choices[between(0, choices.length - 1)];
      if (picked === undefined) throw new RangeError('there is nothing to pick from');
      return picked;
    },
    weighted: (choices) => {
      let left = fraction() * choices.reduce((sum, { weight }) => sum + weight, 0);
      for (const { weight, value } of choices) {
        left -= weight;
        if (left < 0) return value;
      }
      return choices[0].value;
    },
  };
}
