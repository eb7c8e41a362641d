import { distance } from 'fastest-levenshtein';
import { topicKey } from './topic-key.ts';

/** Above this two tags are one: `#UFC300` and `#Ufc_300`, `#FrenchOpenFinal` and `#FrenchOpenFinals`. */
export const MAX_SIMILARITY = 0.88;

/** How alike two topics are, from 0 to 1 (the same but for case and punctuation). */
export function similarity(a: string, b: string): number {
  const [left, right] = [topicKey(a), topicKey(b)];
  const longest = Math.max(left.length, right.length);
  return longest === 0 ? 1 : 1 - distance(left, right) / longest;
}

/** Keeps the first of every group of near-duplicates; give the better ones first. */
export function withoutNearDuplicates<T extends { hashtag: string }>(items: readonly T[]): T[] {
  const kept: { item: T; key: string }[] = [];
  for (const item of items) {
    const key = topicKey(item.hashtag);
    if (!kept.some((other) => areAlike(other.key, key))) kept.push({ item, key });
  }
  return kept.map(({ item }) => item);
}

/** Lengths that differ too much settle most pairs without a distance. */
function areAlike(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  const most = (1 - MAX_SIMILARITY) * longest;
  return Math.abs(a.length - b.length) < most && distance(a, b) < most;
}
