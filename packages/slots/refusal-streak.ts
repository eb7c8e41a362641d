import type { EpochMs, RepeatedRefusal, SlotId } from '@promoter/domain';
import { POLICY } from './policy.ts';

/** Refusals of one kind in a row, without a success in between. */
export interface RefusalStreak {
  count: number;
  /** The last one that counted. */
  at: EpochMs;
  /** The last slot of them whose post was refused; null where all were reads or deletions. */
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
  return { count: before.count + 1, at: now, slot: slot ?? before.slot };
}

/** How often refusals of this kind have now come in a row beyond those that stop nothing; zero: not yet often enough. */
export const timesTooMany = (kind: RepeatedRefusal, { count }: RefusalStreak): number =>
  Math.max(0, count - POLICY.refusals.inARow[kind] + 1);
