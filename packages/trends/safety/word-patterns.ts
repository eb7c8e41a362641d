import type { PhraseMatch } from './phrases.ts';
import { stemOf, stemsOf } from './stem.ts';

/** Finds patterns of words in a row of words, whatever the tense or number of each. */
export interface WordPatterns<T> {
  /** Every pattern found, in the order of the words; longest first at each place. */
  find(words: readonly string[]): PhraseMatch<T>[];
}

/** The forms of a word that fit at one place; `*` is up to three words of any kind, `#` a number. */
type Place = ReadonlySet<string> | '*' | '#';

interface Pattern<T> {
  rest: readonly Place[];
  value: T;
}

const NONE: readonly never[] = [];

/** Words that a `*` can stand for. */
const LONGEST_GAP = 3;

/**
 * A pattern is words with spaces between: `crash out` fits `crashes out` and `crashed out`. `=missing` fits that form alone,
 * `a|b` fits either, `#` fits a number, and `*` up to three words of any kind, or none. The first word is neither.
 */
export function createWordPatterns<T>(entries: Iterable<readonly [pattern: string, value: T]>): WordPatterns<T> {
  const byFirst = new Map<string, Pattern<T>[]>();
  const byForm = new Map<string, Pattern<T>[]>();
  for (const [pattern, value] of entries) {
    const [first, ...rest] = pattern.toLowerCase().split(/\s+/).map(placeOf);
    if (first === undefined || typeof first === 'string') continue;
    for (const form of first) {
      const [index, key] = form.startsWith('=') ? [byForm, form.slice(1)] : [byFirst, form];
      const others = index.get(key);
      if (others) others.push({ rest, value });
      else index.set(key, [{ rest, value }]);
    }
  }
  return {
    find(words) {
      const stems = stemsOf(words);
      return words.flatMap((word, start): readonly PhraseMatch<T>[] => {
        const begun = [...(byFirst.get(stems[start] ?? '') ?? NONE), ...(byForm.get(word) ?? NONE)];
        if (begun.length === 0) return NONE;
        return begun
          .flatMap(({ rest, value }) => {
            const end = endOf(rest, start + 1, words, stems);
            return end === undefined ? [] : [{ value, start, length: end - start }];
          })
          .sort((a, b) => b.length - a.length);
      });
    },
  };
}

const placeOf = (text: string): Place =>
  text === '*' || text === '#'
    ? text
    : new Set(text.split('|').map((form) => (form.startsWith('=') ? form : stemOf(form))));

/** Where a pattern ends that goes on at `at`; undefined where it does not fit. */
function endOf(
  rest: readonly Place[],
  at: number,
  words: readonly string[],
  stems: readonly string[],
): number | undefined {
  const [place, ...after] = rest;
  if (place === undefined) return at;
  if (place === '*') {
    for (let gap = 0; gap <= LONGEST_GAP && at + gap <= words.length; gap += 1) {
      const end = endOf(after, at + gap, words, stems);
      if (end !== undefined) return end;
    }
    return undefined;
  }
  const fits = place === '#' ? /^\d+$/.test(words[at] ?? '') : place.has(stems[at] ?? '') || place.has(`=${words[at]}`);
  return fits ? endOf(after, at + 1, words, stems) : undefined;
}
