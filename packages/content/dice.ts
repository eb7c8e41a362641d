import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws numbers that look random and are the same for the same seed. */
export interface Dice {
  /** A whole number from 0 to `sides - 1`; 0 where there are no sides. */
  roll(sides: number): number;
}

/** Dice for one decision, which its seed names. */
export function diceFor(seed: string): Dice {
  const generator = xoroshiro128plus(createHash('sha256').update(seed).digest().readInt32LE());
  return { roll: (sides) => Math.floor(uniformFloat64(generator) * sides) };
}

/** The same items in an order of the dice's choosing. */
export function shuffle<T>(items: readonly T[], dice: Dice): T[] {
  const left = [...items];
  const order: T[] = [];
  while (left.length > 0) order.push(...left.splice(dice.roll(left.length), 1));
  return order;
}
