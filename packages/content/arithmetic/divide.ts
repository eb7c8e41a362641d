/** Whole-number arithmetic: a price times seconds times machines outgrows what a number holds exactly, so it runs on big integers. */

/** The product of the factors divided by `by`, rounded up. */
export function productUp(factors: readonly number[], by: number): number {
  const product = factors.reduce((all, factor) => all * BigInt(factor), 1n);
  return Number((product + BigInt(by) - 1n) / BigInt(by));
}

/** The product of the factors divided by `by`, rounded down. */
export const productDown = (factors: readonly number[], by: number): number =>
  Number(factors.reduce((all, factor) => all * BigInt(factor), 1n) / BigInt(by));
