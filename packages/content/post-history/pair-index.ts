/** Which texts hold each pair of words. */
export interface PairIndex {
  /** How often the pair occurs in all texts. */
  uses(pair: number): number;
  /** The latest text that holds it; -1 when none does. */
  last(pair: number): number;
  /** Calls `visit` with the text of each of its uses, the latest first. */
  eachUse(pair: number, visit: (text: number) => void): void;
}

/**
 * Files the pairs of each text. A hash table on typed arrays, its uses chained from the latest back: a month holds
 * some 20,000 pairs and is filed for every post, which takes a Map of lists six times as long.
 */
export function indexPairs(pairsOfTexts: readonly (readonly number[])[]): PairIndex {
  const table = emptyTable(pairsOfTexts.reduce((sum, pairs) => sum + pairs.length, 0));
  let filed = 0;
  for (let text = 0; text < pairsOfTexts.length; text += 1) filed = file(table, pairsOfTexts[text] ?? [], text, filed);

  const { usesAt, latestAt, textOf, earlier } = table;
  return {
    uses: (pair) => usesAt[placeOf(table, pair)] ?? 0,
    last(pair) {
      const place = placeOf(table, pair);
      return usesAt[place] === 0 ? -1 : (textOf[latestAt[place] ?? 0] ?? -1);
    },
    eachUse(pair, visit) {
      const place = placeOf(table, pair);
      let at = latestAt[place] ?? 0;
      for (let left = usesAt[place] ?? 0; left > 0; left -= 1) {
        visit(textOf[at] ?? 0);
        at = earlier[at] ?? 0;
      }
    },
  };
}

/** By place: a pair, how often it is used, and its latest use. By use: the text, and the pair's use before. */
type Table = Readonly<Record<'pairAt' | 'usesAt' | 'latestAt' | 'textOf' | 'earlier', Int32Array>> & { shift: number };

function emptyTable(uses: number): Table {
  // At most two thirds full, and less as pairs repeat, so that a free place is never far.
  const bits = Math.ceil(Math.log2(1.5 * uses + 2));
  const places = () => new Int32Array(2 ** bits);
  return {
    pairAt: places(),
    usesAt: places(),
    latestAt: places(),
    textOf: new Int32Array(uses),
    earlier: new Int32Array(uses),
    shift: 32 - bits,
  };
}

/** Where the pair is filed, or the free place where it would be. */
function placeOf({ pairAt, usesAt, shift }: Table, pair: number): number {
  let place = Math.imul(pair, SPREAD) >>> shift;
  while (usesAt[place] !== 0 && pairAt[place] !== pair) place = (place + 1) & (pairAt.length - 1);
  return place;
}

/** 2³² divided by the golden ratio: neighbouring pairs land far apart. */
const SPREAD = 0x9e3779b1;

/**
 * Files one text and returns how many uses are filed then. All in one function with everything at hand: it runs once a
 * post, too seldom for V8 to optimise it, so that each call and each variable from outside would cost time.
 */
function file(
  { pairAt, usesAt, latestAt, textOf, earlier, shift }: Table,
  pairs: readonly number[],
  text: number,
  filed: number,
): number {
  const lastPlace = pairAt.length - 1;
  let use = filed;
  for (let i = 0; i < pairs.length; i += 1) {
    const pair = pairs[i] ?? 0;
    let place = Math.imul(pair, SPREAD) >>> shift;
    while (usesAt[place] !== 0 && pairAt[place] !== pair) place = (place + 1) & lastPlace;
    pairAt[place] = pair;
    textOf[use] = text;
    earlier[use] = latestAt[place] ?? 0;
    latestAt[place] = use;
    usesAt[place] = (usesAt[place] ?? 0) + 1;
    use += 1;
  }
  return use;
}
