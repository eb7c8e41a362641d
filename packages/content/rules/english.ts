import lines from './english-words.json' with { type: 'json' };

/**
 * Common English words in their base form, and the everyday words of computing. Written for this purpose: enough
 * that an English post has most of its words here, and another language hardly any. A brand adds the words of its field.
 */
const LEXICON: ReadonlySet<string> = new Set(lines.flatMap((line) => line.split(' ')));

/**
 * The share of a prose's words that are English, 0 to 1. By a lexicon of common words: statistics over letters
 * need more text than a post has. Names and figures count as neither.
 */
export function englishShare(prose: string, fieldWords: readonly string[]): number {
  const words = prose.match(/\p{L}[\p{L}']*/gu)?.filter((word) => word.length > 1 || /^[aiI]$/i.test(word)) ?? [];
  if (words.length === 0) return 0;
  return words.filter((word) => isEnglish(word, fieldWords)).length / words.length;
}

function isEnglish(word: string, fieldWords: readonly string[]): boolean {
  const isKnown = (base: string): boolean => LEXICON.has(base) || fieldWords.includes(base);
  const lower = word.toLowerCase();
  if (isKnown(lower)) return true;
  const stems = ENDINGS.flatMap(([ending, ...instead]) =>
    lower.endsWith(ending) ? instead.map((letters) => lower.slice(0, -ending.length) + letters) : [],
  );
  return stems.some(isKnown);
}

/** Endings of inflected words, with what their base form may have had instead. */
const ENDINGS: readonly (readonly [ending: string, ...instead: string[]])[] = [
  ["'s", ''],
  ["n't", '', 'n'],
  ["'re", ''],
  ["'ll", ''],
  ["'ve", ''],
  ['ies', 'y'],
  ['es', '', 'e'],
  ['s', ''],
  ['ied', 'y'],
  ['ed', '', 'e'],
  ['ing', '', 'e'],
  ['er', '', 'e'],
  ['est', '', 'e'],
  ['ly', '', 'le'],
  ['y', '', 'e'],
];
