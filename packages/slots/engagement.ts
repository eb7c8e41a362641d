import type { EpochMs, Post } from '@promoter/domain';
import { POLICY } from './policy.ts';

/** Whether X may be asked again how an account's posts fare. */
export const isEngagementReadDue = (lastReadAt: EpochMs, now: EpochMs): boolean =>
  now - lastReadAt >= POLICY.engagement.intervalMs;

/** Whether a post has passed an age at which it is measured, and was not measured since. */
export function isMeasurementDue({ postedAt, metrics }: Pick<Post, 'postedAt' | 'metrics'>, now: EpochMs): boolean {
  const age = now - postedAt;
  if (age > POLICY.engagement.tooOldMs) return false;
  const passed = POLICY.engagement.agesMs.findLast((passedAge) => age >= passedAge);
  return passed !== undefined && (metrics === null || metrics.readAt < postedAt + passed);
}
