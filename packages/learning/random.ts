/** Random numbers that a seed names: the same ones for the same slot. */
export interface Random {
  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number;
}

const STEPS = 2 ** 32;

/** The places of the shares in random order: at each step one comes next by its share of those that are left. */
export const drawOrder = (shares: readonly number[], random: Random): number[] =>
  shares
    .map((share, place) => ({ place, key: -Math.log((random.below(STEPS) + 0.5) / STEPS) / share }))
    .sort((a, b) => a.key - b.key)
    .map(({ place }) => place);
