import { distancesFrom } from '@promoter/domain';

/** How alike two texts are by Levenshtein distance: 1 the same, 0 nothing in common. */
export const similarity = (a: string, b: string): number =>
  a === b ? 1 : 1 - distancesFrom(a)(b, Number.POSITIVE_INFINITY) / Math.max(a.length, b.length);

/** A text with the counts of its letters, by which most comparisons can be left out. */
export interface CountedText {
  text: string;
  letters: Uint8Array;
}

export function countLetters(text: string): CountedText {
  const letters = new Uint8Array(64);
  for (let i = 0; i < text.length; i += 1) {
    const bin = text.charCodeAt(i) & 63;
    letters[bin] = (letters[bin] ?? 0) + 1;
  }
  return { text, letters };
}

/** What the similarity of two texts cannot exceed: every letter that one has more of costs an edit. */
export function similarityBound(a: CountedText, b: CountedText): number {
  const longest = Math.max(a.text.length, b.text.length);
  if (longest === 0) return 1;
  let more = 0;
  let less = 0;
  for (let bin = 0; bin < 64; bin += 1) {
    const difference = (a.letters[bin] ?? 0) - (b.letters[bin] ?? 0);
    if (difference > 0) more += difference;
    else less -= difference;
  }
  return 1 - Math.max(more, less) / longest;
}

/**
 * The greatest similarity of a text to any of the others; 0 when there are none. Above `enough` it is not looked for
 * further: the answer then only says that it is above.
 */
export function greatestSimilarity(text: CountedText, others: Iterable<CountedText>, enough = 1): number {
  const distanceTo = distancesFrom(text.text);
  let greatest = 0;
  for (const other of others) {
    if (greatest > enough) break;
    if (similarityBound(text, other) <= greatest) continue;
    const longest = Math.max(text.text.length, other.text.length);
    if (longest === 0) return 1;
    // A distance above this would be no greater similarity.
    const most = Math.floor((1 - greatest) * longest);
    greatest = Math.max(greatest, 1 - distanceTo(other.text, most) / longest);
  }
  return greatest;
}

/** Whether any of the others is more alike than `limit`. */
export const resemblesAny = (text: CountedText, others: readonly CountedText[], limit: number): boolean =>
  others.some(
    (other) =>
      lengthBound(text.text.length, other.text.length) > limit &&
      similarityBound(text, other) > limit &&
      similarity(text.text, other.text) > limit,
  );

/** The same by the lengths alone, which settle most pairs where the limit is high. */
const lengthBound = (a: number, b: number): number => (a === b ? 1 : Math.min(a, b) / Math.max(a, b));
