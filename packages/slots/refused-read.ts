import type { EpochMs } from '@promoter/domain';
import { POLICY } from './policy.ts';

/** A kind of read that X refuses. */
export interface RefusedRead {
  since: EpochMs;
  /** Refusals in a row. */
  times: number;
  /** The last one, in X's own words. */
  detail: string;
  /** X is not asked again before this moment. */
  notBefore: EpochMs;
}

/** The read after one more refusal: asked for again when X says so, else ever more rarely. */
export function afterRefusedRead(
  before: Pick<RefusedRead, 'since' | 'times'> | undefined,
  { detail, until }: { detail: string; until: EpochMs | null },
  now: EpochMs,
): RefusedRead {
  const times = (before?.times ?? 0) + 1;
  const { askAgainMs } = POLICY.reads;
  const wait = askAgainMs[Math.min(times, askAgainMs.length) - 1] ?? 0;
  return { since: before?.since ?? now, times, detail, notBefore: until ?? now + wait };
}
