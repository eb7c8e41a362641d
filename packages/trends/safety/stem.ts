import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** The stem of an English word, lower case: `crash` for `crashes` and `crashed`. By Porter's algorithm. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = PorterStemmer.stem(word);
  if (stems.size >= MOST_KNOWN) stems.clear();
  stems.set(word, stem);
  return stem;
}

/** The stems of a row of words; several lists are searched for one row. */
export function stemsOf(words: readonly string[]): readonly string[] {
  const known = rows.get(words);
  if (known) return known;
  const stemmed = words.map(stemOf);
  rows.set(words, stemmed);
  return stemmed;
}

/** Headlines use the same few thousand words; what is kept of odd ones must not grow for ever. */
const MOST_KNOWN = 10_000;
const stems = new Map<string, string>();
const rows = new WeakMap<readonly string[], readonly string[]>();
