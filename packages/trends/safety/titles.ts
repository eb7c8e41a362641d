import { isPlainNumber } from './numbers.ts';

/** Words that people hang on a title without changing what it is about. */
const DECORATION = new Set(
  `a an the official season series episode ep eps part chapter vol volume trailer teaser poster promo sneak peek finale premiere day week
  night live live now on in at out today tomorrow tonight first look glimpse single song review reviews fdfs release date recap spoilers
  spoiler countdown with netflix hbo hulu prime video disney plus imax 4k movie film tv show hd ott twitter x s e i ii iii iv v vi vii viii ix lv lvi lvii
  lviii lix lx final draw results cast new returns is are coming here soon begins starts start update updates announcement launch event 1st 2nd 3rd 4th 5th st nd rd th years year
  anniversary happy birthday for of my our we us love lovers fans fan army nation family forever team go lets congratulations congrats thank you
  stream watch party challenge quiz fest awards award vs nominations nominees winners`.split(/\s+/),
);

/** Whether a word says nothing of its own beside a title: `trailer`, `2`, `day`. A number may hang on the words before it. */
export const isDecoration = (word: string, before: readonly string[]): boolean =>
  DECORATION.has(word) || isPlainNumber(word, before);

/** Recognises whole topics: a title, or a title with decoration before and after it (`War 2 Teaser`). */
export interface Titles<T> {
  find(words: readonly string[]): { value: T; decorated: boolean } | undefined;
}

export function createTitles<T>(entries: Iterable<readonly [words: readonly string[], value: T]>): Titles<T> {
  const byCompact = new Map<string, T>();
  for (const [words, value] of entries) {
    const key = words.join('').replace(/[^\p{L}\p{M}\p{N}]/gu, '');
    if (!byCompact.has(key)) byCompact.set(key, value);
  }
  return {
    find(words) {
      const whole = byCompact.get(words.join(''));
      if (whole !== undefined) return { value: whole, decorated: false };
      const last = words.length;
      for (
        let start = 0;
        start < last && (start === 0 || isDecoration(words[start - 1] ?? '', words.slice(0, start - 1)));
        start += 1
      ) {
        for (
          let end = last;
          end > start && (end === last || isDecoration(words[end] ?? '', words.slice(0, end)));
          end -= 1
        ) {
          const value = byCompact.get(words.slice(start, end).join(''));
          if (value !== undefined) return { value, decorated: true };
        }
      }
      return undefined;
    },
  };
}
