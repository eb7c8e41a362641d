import type { EpochMs } from '@promoter/domain';
import { POLICY } from './policy.ts';

/** Whether a send that was reserved then may not begin any more. */
export const isTooLateToSend = (sendingAt: EpochMs, now: EpochMs): boolean =>
  now - sendingAt > POLICY.send.beginsWithinMs;

/** The moment by which a send has surely ended, whatever became of the process that made it. */
export const sendEndsBy = (sendingAt: EpochMs, timeoutMs: number): EpochMs =>
  sendingAt + POLICY.send.beginsWithinMs + timeoutMs;

/** How long a post may wait for its picture, in milliseconds: half of the time left, so that the send still begins. */
export const uploadTime = (sendingAt: EpochMs, now: EpochMs): number =>
  Math.min(POLICY.send.uploadWithinMs, (POLICY.send.beginsWithinMs - (now - sendingAt)) / 2);
