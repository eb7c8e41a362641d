import type { Post } from '@promoter/domain';
import { roundedShare } from '../formats.ts';
import { sum } from './counts.ts';

/** Impressions and engagement of a group of posts, as far as X's figures were read. */
export function receptionOf(posts: readonly Post[]) {
  const measured = posts.flatMap(({ metrics }) => metrics ?? []);
  const impressionsOf = measured.flatMap(({ impressions }) => impressions ?? []);
  const impressions = impressionsOf.length === 0 ? null : sum(impressionsOf);
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
      impressions === null || engagements === null ? null : plausibleRate(roundedShare(engagements, impressions)),
  };
}

/** X counts the two figures at different moments: with more engagements than impressions there is no rate. */
const plausibleRate = (rate: number | null): number | null => (rate !== null && rate > 1 ? null : rate);
