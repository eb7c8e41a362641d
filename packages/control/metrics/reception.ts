import type { Post } from '@promoter/domain';
import { roundedShare } from '../formats.ts';

/** How a group of posts fared, as far as X's figures were read. */
export function receptionOf(posts: readonly Post[]) {
  const measured = posts.flatMap(({ metrics }) => metrics ?? []);
  const seen = measured.flatMap(({ impressions }) => impressions ?? []);
  const impressions = seen.length === 0 ? null : sum(seen);
  const engagements =
    measured.length === 0
      ? null
      : sum(measured.map(({ likes, reposts, replies, quotes }) => likes + reposts + replies + quotes));
  return {
    posts: posts.length,
    measured: measured.length,
    impressions,
    engagements,
    engagementRate:
      impressions === null || engagements === null ? null : atMostAll(roundedShare(engagements, impressions)),
  };
}

/** X counts both figures on its own, at moments of its own: more engagements than impressions are no rate. */
const atMostAll = (rate: number | null): number | null => (rate !== null && rate > 1 ? null : rate);

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
