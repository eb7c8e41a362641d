import { topicKey } from '@promoter/domain';
import { distance } from 'fastest-levenshtein';

/** Above this two tags are one: `#UFC300` and `#Ufc_300`, `#FrenchOpenFinal` and `#FrenchOpenFinals`. */
const MAX_SIMILARITY = 0.88;

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
