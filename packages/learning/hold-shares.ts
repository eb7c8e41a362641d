/** Values in proportion, together 1. */
export function normalised(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => value / total);
}

/** What the items of each name have together. */
export function sharesByName(names: readonly (string | undefined)[], shares: readonly number[]): Map<string, number> {
  const together = new Map<string, number>();
  names.forEach((name, index) => {
    if (name !== undefined) together.set(name, (together.get(name) ?? 0) + (shares[index] ?? 0));
  });
  return together;
}

/**
 * The shares with no name above `most` times its even share; what those lose, the others get in proportion. All shares
 * are above 0 and together 1, `most` is 1 or more.
 */
export function capShares(
  shares: readonly number[],
  even: readonly number[],
  names: readonly (string | undefined)[],
  most: number,
): number[] {
  const mostOf = new Map([...sharesByName(names, even)].map(([name, share]) => [name, most * share]));
  /** Those that would have more, and get just that. */
  const capped = new Map<string | undefined, number>();
  let held = [...shares];
  for (;;) {
    const shareOf = sharesByName(names, held);
    const over = [...mostOf].filter(([name, cap]) => !capped.has(name) && (shareOf.get(name) ?? 0) > cap);
    if (over.length === 0) return held;
    for (const [name, cap] of over) capped.set(name, cap);
    const taken = [...capped.values()].reduce((sum, cap) => sum + cap, 0);
    const free = held.reduce((sum, share, index) => sum + (capped.has(names[index]) ? 0 : share), 0);
    held = held.map((share, index) => {
      const name = names[index];
      const cap = capped.get(name);
      if (name === undefined || cap === undefined) return (share / free) * (1 - taken);
      return (share / (shareOf.get(name) ?? cap)) * cap;
    });
  }
}
