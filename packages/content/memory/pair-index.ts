/** In which texts each pair of words stands. */
export interface PairIndex {
  /** How often the pair stands anywhere. */
  uses(pair: number): number;
  /** The latest text that it stands in; -1 when in none. */
  last(pair: number): number;
  /** Calls `visit` with the text of each of its uses, the latest first. */
  eachUse(pair: number, visit: (text: number) => void): void;
}

/**
 * Files the pairs of each text. A hash table on typed arrays, its uses chained from the latest back: a month holds
 * some 20,000 pairs and is filed for every post, which takes a Map of lists six times as long.
 */
export function indexPairs(pairsOfTexts: readonly (readonly number[])[]): PairIndex {
  const total = pairsOfTexts.reduce((sum, pairs) => sum + pairs.length, 0);
  // At most half full, so that a free place is never far.
  const bits = Math.ceil(Math.log2(2 * total + 2));
  const places = 2 ** bits;
  const pairAt = new Int32Array(places);
  const usesAt = new Int32Array(places);
  const latestAt = new Int32Array(places);
  const textOf = new Int32Array(total);
  const earlier = new Int32Array(total);

  /** Where the pair is filed, or the free place where it would be. */
  const placeOf = (pair: number): number => {
    let place = Math.imul(pair, 0x9e3779b1) >>> (32 - bits);
    while (usesAt[place] !== 0 && pairAt[place] !== pair) place = (place + 1) % places;
    return place;
  };

  let use = 0;
  pairsOfTexts.forEach((pairs, text) => {
    for (const pair of pairs) {
      const place = placeOf(pair);
      pairAt[place] = pair;
      textOf[use] = text;
      earlier[use] = latestAt[place] ?? 0;
      latestAt[place] = use;
      usesAt[place] = (usesAt[place] ?? 0) + 1;
      use += 1;
    }
  });

  return {
    uses: (pair) => usesAt[placeOf(pair)] ?? 0,
    last(pair) {
      const place = placeOf(pair);
      return usesAt[place] === 0 ? -1 : (textOf[latestAt[place] ?? 0] ?? -1);
    },
    eachUse(pair, visit) {
      const place = placeOf(pair);
      let at = latestAt[place] ?? 0;
      for (let left = usesAt[place] ?? 0; left > 0; left -= 1) {
        visit(textOf[at] ?? 0);
        at = earlier[at] ?? 0;
      }
    },
  };
}
