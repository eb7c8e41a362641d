import type { RawTrend } from '@promoter/domain';

/** How many generated tags lie on the shelf at a time. */
const COUNT = 4;

/** The last resort: tags of our own field, taking turns by the hour so that the shelf does not always hold the same. */
export function generatedTags(tags: readonly string[], hour: number): RawTrend[] {
  return Array.from({ length: Math.min(COUNT, tags.length) }, (_, index) => ({
    topic: tags[(hour * COUNT + index) % tags.length] ?? '',
    rank: index + 1,
    volume: null,
    headlines: [],
  }));
}
