/** The items by a figure of each, smallest first; it is taken once for each item, in their order. Equals keep their order. */
export const sortedBy = <T>(items: readonly T[], figureOf: (item: T) => number): T[] =>
  items
    .map((item) => ({ item, figure: figureOf(item) }))
    .sort((a, b) => a.figure - b.figure)
    .map(({ item }) => item);
