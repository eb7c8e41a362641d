import { type EpochMs, SECOND_MS } from '@promoter/domain';

/**
 * A send begins this soon after it was reserved, or not at all: a process that stood still for longer (a laptop's
 * lid, a stopped container) must not send a text that others have meanwhile given up.
 */
export const SEND_BEGINS_WITHIN_MS = 30 * SECOND_MS;

/** The moment by which a send has surely ended, whatever became of the process that made it. */
export const sendEndsBy = (sendingAt: EpochMs, timeoutMs: number): EpochMs =>
  sendingAt + SEND_BEGINS_WITHIN_MS + timeoutMs;
