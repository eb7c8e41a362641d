import type { PastPost } from '@promoter/domain';
import { type CountedText, countLetters } from './similarity.ts';
import { pairsOf } from './word-pairs.ts';

/** What a text of post history is compared by. */
export interface PastText {
  counted: CountedText;
  pairs: readonly number[];
}

const prepared = new WeakMap<PastPost, PastText>();

/**
 * An entry of post history, prepared once: several rules ask for the same entry, and the in-memory store hands out the
 * same ones for a month of posts.
 */
export function pastTextOf(entry: PastPost): PastText {
  const before = prepared.get(entry);
  if (before) return before;
  const text = { counted: countLetters(entry.skeleton), pairs: pairsOf(entry.skeleton) };
  prepared.set(entry, text);
  return text;
}
