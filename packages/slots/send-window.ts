import type { EpochMs } from '@promoter/domain';
import { POLICY } from './policy.ts';

/** Whether it is too late to begin a send that was reserved at `sendingAt`. */
export const isTooLateToSend = (sendingAt: EpochMs, now: EpochMs): boolean =>
  now - sendingAt > POLICY.send.beginsWithinMs;

/** The moment by which a send has certainly ended, even if its process died. */
export const sendEndsBy = (sendingAt: EpochMs, timeoutMs: number): EpochMs =>
  sendingAt + POLICY.send.beginsWithinMs + timeoutMs;

/** The longest an upload may take, in milliseconds: at most half of the time left, so that the send still begins. */
export const uploadTime = (sendingAt: EpochMs, now: EpochMs): number =>
  Math.min(POLICY.send.uploadWithinMs, (POLICY.send.beginsWithinMs - (now - sendingAt)) / 2);
