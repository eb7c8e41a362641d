import { DAY_MS, type MicroUsd, makeupOf, type Post, type PostMetrics, parseSlotId } from '@promoter/domain';
import type { Observation } from './observation.ts';

/** What X bills beside the post itself, in millionths of a dollar: each reading of its figures, and its picture. */
export interface ExtraCosts {
  reading: MicroUsd;
  picture: MicroUsd;
}

/** A post that was read a week after it went out had been read after a day as well. */
const SECOND_READING_MS = 7 * DAY_MS;

/** A post as insights and learning see it: of two readings the later one counts. Null where its slot cannot be read. */
export function observationOf(post: Post, costs: ExtraCosts): Observation | null {
  const slot = parseSlotId(post.slot);
  if (!slot) return null;
  const { account, angle, metrics, cost } = post;
  const picture = post.picture !== undefined;
  return {
    ...makeupOf(post),
    account,
    day: slot.local.slice(0, 10),
    hour: Number(slot.local.slice(11, 13)),
    angle,
    picture,
    views: counted(metrics?.impressions),
    clicks: counted(metrics?.linkClicks),
    engagements: counted(metrics && metrics.likes + metrics.reposts + metrics.replies + metrics.quotes),
    cost: cost + readingsOf(post.postedAt, metrics) * costs.reading + (picture ? costs.picture : 0),
  };
}

/** A count below 0, of a damaged row, says nothing: summed up it would spoil all that other posts say. */
const counted = (count: number | null | undefined): number | null => (count != null && count >= 0 ? count : null);

function readingsOf(postedAt: number, metrics: PostMetrics | null): number {
  if (!metrics) return 0;
  return metrics.readAt - postedAt < SECOND_READING_MS ? 1 : 2;
}
