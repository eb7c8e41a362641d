import { type EpochMs, isMissing, type Post } from '@promoter/domain';
import { POLICY } from './policy.ts';

/** Whether X may be asked again how an account's posts fare. */
export const isEngagementReadDue = (lastReadAt: EpochMs, now: EpochMs): boolean =>
  now - lastReadAt >= POLICY.engagement.intervalMs;

/**
 * Whether a post has passed an age at which it is measured, and was not measured since. One that X did not show is asked
 * for once more, and then, found missing, only at the next age.
 */
export function isMeasurementDue(post: Pick<Post, 'postedAt' | 'metrics' | 'missing'>, now: EpochMs): boolean {
  const { postedAt, metrics, missing } = post;
  const age = now - postedAt;
  if (age > POLICY.engagement.tooOldMs) return false;
  const passed = POLICY.engagement.agesMs.findLast((passedAge) => age >= passedAge);
  if (passed === undefined) return false;
  const lastRead = missing && isMissing(post) ? missing.readAt : metrics?.readAt;
  return lastRead === undefined || lastRead < postedAt + passed;
}

/** So many published posts of an account in a row that X no longer has are more than somebody's hand. */
export const MISSING_IN_A_ROW = 3;

/** The posts since the last one that X still had when it was measured that it has no longer. Pass the newest first. */
export function missingInARow<P extends Pick<Post, 'metrics' | 'missing'>>(posts: readonly P[]): P[] {
  const shown = posts.findIndex((post) => post.metrics !== null && !post.missing);
  return (shown === -1 ? posts : posts.slice(0, shown)).filter(isMissing);
}
