import type { RawTrend } from '@promoter/domain';
import { ranked } from './topic-text.ts';

/** How many generated tags are stored at a time. */
const COUNT = 4;

/** The last resort: tags of the field, others every hour. */
export const generatedTags = (tags: readonly string[], hour: number): RawTrend[] =>
  ranked(tagsOfHour(tags, hour, COUNT).map((topic) => ({ topic })));

/** So many of the tags, each once, and others every hour until each had its turn. */
export function tagsOfHour(tags: readonly string[], hour: number, count: number): string[] {
  const first = (hour * count) % tags.length;
  return [...tags, ...tags].slice(first, first + Math.min(count, tags.length));
}
