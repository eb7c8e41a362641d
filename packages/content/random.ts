import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 to `limit - 1`; 0 where `limit` is 0. */
  below(limit: number): number;
}

/** The random numbers of one decision, which its seed names. */
export function randomFor(seed: string): Random {
  const generator = xoroshiro128plus(createHash('sha256').update(seed).digest().readInt32LE());
  return { below: (limit) => Math.floor(uniformFloat64(generator) * limit) };
}

/** The same items in random order. */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
  const left = [...items];
  const order: T[] = [];
  while (left.length > 0) order.push(...left.splice(random.below(left.length), 1));
  return order;
}
