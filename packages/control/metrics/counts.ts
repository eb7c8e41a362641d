/** How often each of some names occurred. */
export type Counts<Name extends string = string> = ReadonlyMap<Name, number>;

export const countNames = <Name extends string>(names: readonly Name[]): Counts<Name> =>
  addCounts(names.map((name) => new Map([[name, 1]])));

export function addCounts<Name extends string>(all: readonly Counts<Name>[]): Counts<Name> {
  const sum = new Map<Name, number>();
  for (const counts of all) {
    for (const [name, count] of counts) sum.set(name, (sum.get(name) ?? 0) + count);
  }
  return sum;
}

/** The most frequent first, equals by name. */
export const byFrequency = <Name extends string>(counts: Counts<Name>): [name: Name, count: number][] =>
  [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));

export const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
