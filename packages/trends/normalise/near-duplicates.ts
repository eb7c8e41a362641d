import { areNearDuplicates, topicKey } from '@promoter/domain';

/** Keeps the first of every group of near-duplicates, `#UFC300` and `#Ufc_300`; give the better ones first. */
export function withoutNearDuplicates<T extends { hashtag: string }>(items: readonly T[]): T[] {
  const kept: { item: T; key: string }[] = [];
  for (const item of items) {
    const key = topicKey(item.hashtag);
    if (!kept.some((other) => other.key === key || areNearDuplicates(other.key, key))) kept.push({ item, key });
  }
  return kept.map(({ item }) => item);
}
