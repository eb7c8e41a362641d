import { distance } from 'fastest-levenshtein';
import { topicKey } from './topic-key.ts';

/** Above this two tags are one: `#UFC300` and `#Ufc_300`, `#Wimbledon` and `#Wimbeldon`. */
export const MAX_SIMILARITY = 0.88;

/** How alike two topics are, from 0 to 1 (the same but for case and punctuation). */
export function similarity(a: string, b: string): number {
  const [left, right] = [topicKey(a), topicKey(b)];
  const longest = Math.max(left.length, right.length);
  return longest === 0 ? 1 : 1 - distance(left, right) / longest;
}

/** Keeps the first of every group of near-duplicates; give the better ones first. */
export function withoutNearDuplicates<T extends { hashtag: string }>(items: readonly T[]): T[] {
  const kept: T[] = [];
  for (const item of items) {
    if (!kept.some((other) => similarity(other.hashtag, item.hashtag) > MAX_SIMILARITY)) kept.push(item);
  }
  return kept;
}
