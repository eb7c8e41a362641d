import { answerTo, type MicroUsd, READ_SELF, READ_TIMELINE } from '@promoter/domain';
import { POLICY } from './policy.ts';

/** Whether the month's budget allows a read of this cost; `spent` is null where it cannot be read, and counts as all. */
export const isReadAffordable = (spent: MicroUsd | null, cost: MicroUsd, budget: MicroUsd): boolean =>
  spent !== null && spent + cost <= budget;

const TIMELINE_READS: readonly string[] = [READ_TIMELINE, READ_SELF].map(answerTo);

/** Whether the timeline may be read once more, by what the calls of the UTC day cost so far, all accounts together. */
export function isTimelineCheckAffordable(calls: readonly { call: string; cost: MicroUsd }[]): boolean {
  const reads = calls.filter(({ call }) => TIMELINE_READS.includes(call));
  return reads.reduce((sum, { cost }) => sum + cost, 0) < POLICY.timeline.costADay;
}
