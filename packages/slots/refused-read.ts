import type { EpochMs } from '@promoter/domain';
import { POLICY } from './policy.ts';

/** A kind of read that X refuses, or does not answer so that it can be read. */
export interface RefusedRead {
  since: EpochMs;
  /** Refusals in a row. */
  times: number;
  /** The last one, in X's own words. */
  detail: string;
  /** X is not asked again before this moment. */
  notBefore: EpochMs;
  /** Set where the last of them was no refusal: X or the network failed, which may soon be over. */
  isFailure?: boolean;
}

type Before = Pick<RefusedRead, 'since' | 'times'> | undefined;

/** The read after one more refusal: asked for again when X says so, else ever more rarely. */
export function afterRefusedRead(
  before: Before,
  { detail, until }: { detail: string; until: EpochMs | null },
  now: EpochMs,
): RefusedRead {
  const after = inVain(before, detail, POLICY.reads.askAgainMs, now);
  return { ...after, notBefore: until ?? after.notBefore };
}

/** The read after one more answer that could not be read, or none: asked for again soon, then ever more rarely. */
export const afterFailedRead = (before: Before, detail: string, now: EpochMs): RefusedRead => ({
  ...inVain(before, detail, POLICY.reads.failedAgainMs, now),
  isFailure: true,
});

function inVain(before: Before, detail: string, waitsMs: readonly number[], now: EpochMs): RefusedRead {
  const times = (before?.times ?? 0) + 1;
  const wait = waitsMs[Math.min(times, waitsMs.length) - 1] ?? 0;
  return { since: before?.since ?? now, times, detail, notBefore: now + wait };
}

/** Whether a person is to know of it: a refusal at once, a failure where it lasts. */
export const isReadTold = ({ isFailure = false, since }: RefusedRead, now: EpochMs): boolean =>
  !isFailure || now - since >= POLICY.reads.failureToldMs;
