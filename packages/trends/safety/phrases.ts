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
  return { find: (words) => runsOf(words).flatMap((runs, start) => matchesAt(runs, start, known)) };
}

/** Words run together, and the same without a plural's `s`. */
interface Run {
  run: string;
  singular: string | undefined;
}

/** The runs of one word, two words and so on that begin at each word. Many lists are searched for one topic's runs. */
function runsOf(words: readonly string[]): readonly (readonly Run[])[] {
  const known = cut.get(words);
  if (known) return known;
  const runs = words.map((_, start) => {
    let run = '';
    return words.slice(start, start + LONGEST).map((word) => {
      run += word;
      return { run, singular: run.length > 4 && run.endsWith('s') ? run.slice(0, -1) : undefined };
    });
  });
  cut.set(words, runs);
  return runs;
}

const cut = new WeakMap<readonly string[], readonly (readonly Run[])[]>();

function matchesAt<T>(
  runs: readonly Run[],
  start: number,
  known: ReadonlyMap<string, { value: T; inPieces: boolean }>,
): readonly PhraseMatch<T>[] {
  let found: PhraseMatch<T>[] | undefined;
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const { run = '', singular } = runs[at] ?? {};
    const match = known.get(run) ?? (singular === undefined ? undefined : known.get(singular));
    if (!match || (at > 0 && !match.inPieces)) continue;
    found ??= [];
    found.push({ value: match.value, start, length: at + 1 });
  }
  return found ?? NONE;
}

const NONE: readonly never[] = [];

/** Whether a phrase spans the word at `index`. */
export const covers = ({ start, length }: PhraseMatch<unknown>, index: number): boolean =>
  index >= start && index < start + length;

/** Whether a phrase lies within another; the same place counts. */
export const isInside = (found: PhraseMatch<unknown>, outer: PhraseMatch<unknown> | undefined): boolean =>
  outer !== undefined && found.start >= outer.start && found.start + found.length <= outer.start + outer.length;
