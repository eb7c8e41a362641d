import type { EpochMs, RepeatedRefusal, SlotId } from '@promoter/domain';
import { POLICY } from './policy.ts';

/** Refusals of one kind in a row, without a success in between. */
export interface RefusalStreak {
  count: number;
  /** The last one that counted. */
  at: EpochMs;
  /** The slot whose post was refused; null where it was a read or a deletion. */
  slot: SlotId | null;
}

/**
 * The streak after one more refusal. A success since the last one begins it anew. A refused read beside another refusal is the same
 * fault seen twice; posts of two slots are two, however close they are.
 */
export function afterRefusal(
  before: RefusalStreak | undefined,
  lastSuccessAt: EpochMs,
  { slot, now }: { slot: SlotId | null; now: EpochMs },
): RefusalStreak {
  if (!before || lastSuccessAt >= before.at) return { count: 1, at: now, slot };
  const areTwoPosts = slot !== null && before.slot !== null && slot !== before.slot;
  if (!areTwoPosts && now - before.at < POLICY.refusals.oneFaultMs) return before;
  return { count: before.count + 1, at: now, slot };
}

/** Whether refusals of this kind have come often enough to stop the account. */
export const isRepeated = (kind: RepeatedRefusal, { count }: RefusalStreak): boolean =>
  count >= POLICY.refusals.inARow[kind];
