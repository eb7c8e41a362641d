/** Bits of a word: as many rows of the table of distances are reckoned at once. */
const ROWS = 32;

/** Letters below this, nearly all there are, are looked up in an array. */
const PLAIN = 128;

/**
 * The Levenshtein distances of a text to others. One above `most` is not counted to its end: the answer is then some number
 * above `most`. By bits, as Myers (1999) and Hyyrö (2003) do it: of a column of the table of distances is kept whether each
 * row is one more, or one less, than the row above. A library that knows no `most`, and reads the text anew for each of
 * the others, takes three times as long, and a post asks for a hundred distances.
 */
export function distancesFrom(text: string): (other: string, most: number) => number {
  const words = Math.ceil(text.length / ROWS);
  const { lineOf, bits } = lettersOf(text, words);
  const more = new Int32Array(words);
  const less = new Int32Array(words);
  const lastRow = (text.length - 1) % ROWS;

  return (other, most) => {
    if (words === 0) return other.length;
    more.fill(-1);
    less.fill(0);
    let distance = text.length;
    for (let column = 0; column < other.length; column += 1) {
      const line = lineOf(other.charCodeAt(column));
      // Whether the row above this word is one more, or one less, than in the column before.
      let grewAbove = 1;
      let fellAbove = 0;
      for (let word = 0; word < words; word += 1) {
        const same = bits[line + word] ?? 0;
        const wasMore = more[word] ?? 0;
        const wasLess = less[word] ?? 0;
        const matches = same | fellAbove;
        const diagonal = (((matches & wasMore) + wasMore) ^ wasMore) | matches;
        const grows = wasLess | ~(diagonal | wasMore);
        const falls = wasMore & diagonal;
        if (word === words - 1) distance += ((grows >>> lastRow) & 1) - ((falls >>> lastRow) & 1);
        const grewBefore = (grows << 1) | grewAbove;
        const fellBefore = (falls << 1) | fellAbove;
        more[word] = fellBefore | ~(same | wasLess | grewBefore);
        less[word] = grewBefore & (same | wasLess);
        grewAbove = grows >>> (ROWS - 1);
        fellAbove = falls >>> (ROWS - 1);
      }
      // Each letter that is left takes off one at most.
      if (distance - (other.length - 1 - column) > most) return most + 1;
    }
    return distance;
  };
}

/** Where a text has each of its letters, as bits: a line of words for each, the first one for all letters that it lacks. */
function lettersOf(text: string, words: number): { lineOf: (code: number) => number; bits: Int32Array } {
  const plain = new Int32Array(PLAIN);
  const others = new Map<number, number>();
  const lineOf = (code: number): number => (code < PLAIN ? plain[code] : others.get(code)) ?? 0;
  let end = words;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (lineOf(code) !== 0) continue;
    if (code < PLAIN) plain[code] = end;
    else others.set(code, end);
    end += words;
  }
  const bits = new Int32Array(end);
  for (let i = 0; i < text.length; i += 1) {
    const at = lineOf(text.charCodeAt(i)) + Math.floor(i / ROWS);
    bits[at] = (bits[at] ?? 0) | (1 << (i % ROWS));
  }
  return { lineOf, bits };
}
