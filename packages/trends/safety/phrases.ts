/** Finds any of many phrases in a row of words, in one pass. */
export interface Phrases<T> {
  /** Every phrase found, with where it begins and how many words it has; longest first at each place. */
  find(words: readonly string[]): Found<T>[];
}

export interface Found<T> {
  value: T;
  start: number;
  length: number;
}

/**
 * `entries` are phrases as words. A phrase also matches run together (`machine learning` finds `machinelearning`) and
 * with its numbers apart (`covid19` finds `COVID 19`).
 */
export function createPhrases<T>(entries: Iterable<readonly [words: readonly string[], value: T]>): Phrases<T> {
  const byFirst = new Map<string, { rest: readonly string[]; value: T }[]>();
  const add = (words: readonly string[], value: T) => {
    const [first, ...rest] = words;
    if (first === undefined) return;
    const same = byFirst.get(first);
    if (same) same.push({ rest, value });
    else byFirst.set(first, [{ rest, value }]);
  };
  for (const [words, value] of entries) {
    add(words, value);
    if (words.length > 1) add([words.join('')], value);
    const apart = words.flatMap((word) => word.match(/\d+|\D+/g) ?? []);
    if (apart.length > words.length) add(apart, value);
  }
  for (const candidates of byFirst.values()) candidates.sort((a, b) => b.rest.length - a.rest.length);
  return { find: (words) => words.flatMap((_, start) => matchesAt(words, start, byFirst)) };
}

function matchesAt<T>(
  words: readonly string[],
  start: number,
  byFirst: ReadonlyMap<string, readonly { rest: readonly string[]; value: T }[]>,
): Found<T>[] {
  const candidates = byFirst.get(words[start] ?? '') ?? [];
  return candidates
    .filter(({ rest }) => rest.every((word, offset) => words[start + offset + 1] === word))
    .map(({ rest, value }) => ({ value, start, length: rest.length + 1 }));
}
