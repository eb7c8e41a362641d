/** Draws numbers that look random and are the same for the same seed. */
export interface Dice {
  /** A whole number from 0 to `sides - 1`. */
  roll(sides: number): number;
}

/** Dice for one decision. FNV-1a spreads the seed, mulberry32 draws from it. */
export function diceFor(seed: string): Dice {
  let state = 0x811c9dc5;
  for (let i = 0; i < seed.length; i += 1) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  return { roll: (sides) => Math.floor(next() * sides) };
}

/** The same items in an order of the dice's choosing. */
export function shuffle<T>(items: readonly T[], dice: Dice): T[] {
  const left = [...items];
  const order: T[] = [];
  while (left.length > 0) order.push(...left.splice(dice.roll(left.length), 1));
  return order;
}
