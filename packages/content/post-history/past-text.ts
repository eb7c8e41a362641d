import type { PastPost } from '@promoter/domain';
import { type Weighed, weigh } from './similarity.ts';
import { pairsOf } from './word-pairs.ts';

/** What a remembered text is compared by. */
export interface PastText {
  weighed: Weighed;
  pairs: readonly number[];
}

const known = new WeakMap<PastPost, PastText>();

/**
 * A remembered text, read once: several rules ask for the same entry, and a store in memory hands out the same ones
 * for a month of posts.
 */
export function know(entry: PastPost): PastText {
  const before = known.get(entry);
  if (before) return before;
  const text = { weighed: weigh(entry.skeleton), pairs: pairsOf(entry.skeleton) };
  known.set(entry, text);
  return text;
}
