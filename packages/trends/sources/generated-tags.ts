import type { RawTrend } from '@promoter/domain';
import { DOMAIN_TAGS } from './domain-tags.ts';

/** How many generated tags are stored at a time. */
const COUNT = 4;

/** The last resort: tags of our own field, others every hour. */
export function generatedTags(hour: number): RawTrend[] {
  return tagsOfHour(hour, COUNT).map((topic, index) => ({ topic, rank: index + 1, volume: null, headlines: [] }));
}

/** So many of our tags, others every hour until each had its turn. */
export function tagsOfHour(hour: number, count: number): string[] {
  const first = (hour * count) % DOMAIN_TAGS.length;
  return [...DOMAIN_TAGS, ...DOMAIN_TAGS].slice(first, first + count);
}
