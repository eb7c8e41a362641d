import type { MetricsAnswer } from '../answers/index.ts';
import { roundedShare } from '../formats.ts';
import { refusedFor, skippedFor } from '../slot-reason.ts';
import { addCounts, byFrequency, type Counts, sum } from './counts.ts';
import type { SlotTally } from './slot-tally.ts';

/** How often texts were valid, by rule, and what else kept slots from posting. */
export function validationOf(tally: SlotTally): MetricsAnswer['validation'] {
  const { decisions, passed, failed, blockedBy } = tally;
  const blocked = sum([...blockedBy.values()]);
  return {
    decisions,
    blocked,
    validRate: roundedShare(decisions - blocked, decisions),
    rules: byFrequency(addCounts([passed, failed])).map(([rule, checked]) => ({
      rule,
      checked,
      passed: passed.get(rule) ?? 0,
      passRate: roundedShare(passed.get(rule) ?? 0, checked),
    })),
    blockedBy: byFrequency(blockedBy).map(([rule, slots]) => ({ rule, slots })),
    skippedFor: reasonsOf(tally.skippedFor, skippedFor),
    rejectedFor: reasonsOf(tally.rejectedFor, refusedFor),
  };
}

const reasonsOf = (counts: Counts, inWords: (reason: string) => string) =>
  byFrequency(counts).map(([reason, slots]) => ({ reason, slots, why: inWords(reason) }));
