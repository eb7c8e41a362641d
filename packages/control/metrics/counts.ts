/** How often each of some names occurred. */
export type Counts = ReadonlyMap<string, number>;

export function countNames(names: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

export function addCounts(all: readonly Counts[]): Counts {
  const sum = new Map<string, number>();
  for (const counts of all) {
    for (const [name, count] of counts) sum.set(name, (sum.get(name) ?? 0) + count);
  }
  return sum;
}

/** The most frequent first, equals by name. */
export const byFrequency = (counts: Counts): [name: string, count: number][] =>
  [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));

export const totalOf = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
