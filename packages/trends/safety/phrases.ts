/** Finds any of many phrases in a row of words, in one pass. */
export interface Phrases<T> {
  /** Every phrase found, with where it begins and how many words it has; longest first at each place. */
  find(words: readonly string[]): PhraseMatch<T>[];
}

export interface PhraseMatch<T> {
  value: T;
  start: number;
  length: number;
}

/** A topic's words that one phrase can span. */
const LONGEST = 7;

/**
 * `entries` are phrases as words. Where the words are cut does not matter: `machine learning` finds `machinelearning`,
 * `covid19` finds `COVID 19`. A single word of at least `inPiecesFrom` letters is also found in pieces (`WrestleMania`);
 * in shorter ones that would be chance (`pen is`). A plural is found by its singular.
 */
export function createPhrases<T>(
  entries: Iterable<readonly [words: readonly string[], value: T]>,
  inPiecesFrom = 8,
): Phrases<T> {
  const known = new Map<string, { value: T; inPieces: boolean }>();
  for (const [words, value] of entries) {
    const run = words.join('');
    const inPieces = words.length > 1 || run.length >= inPiecesFrom || /\d/.test(run);
    if (!known.has(run)) known.set(run, { value, inPieces });
  }
  return { find: (words) => words.flatMap((_, start) => matchesAt(words, start, known)) };
}

function matchesAt<T>(
  words: readonly string[],
  start: number,
  known: ReadonlyMap<string, { value: T; inPieces: boolean }>,
): PhraseMatch<T>[] {
  const found: PhraseMatch<T>[] = [];
  let run = '';
  for (let length = 1; length <= LONGEST && start + length <= words.length; length += 1) {
    run += words[start + length - 1];
    const match = known.get(run) ?? (run.length > 4 && run.endsWith('s') ? known.get(run.slice(0, -1)) : undefined);
    if (match && (length === 1 || match.inPieces)) found.unshift({ value: match.value, start, length });
  }
  return found;
}
