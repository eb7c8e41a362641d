import type { SlotRecord } from '@promoter/domain';
import type { MetricsAnswer } from '../answers/index.ts';
import { shownShare } from '../shown.ts';
import { countBy } from './count.ts';

/** How often texts were valid, by rule, and what else kept slots from posting. */
export function validationOf(records: readonly SlotRecord[]): MetricsAnswer['validation'] {
  const decisions = records.flatMap(({ decision }) => decision ?? []);
  const statuses = records.map(({ status }) => status);
  const blocked = statuses.flatMap((status) => (status.state === 'blocked' ? [status] : []));
  const skipped = statuses.flatMap((status) => (status.state === 'skipped' ? [status] : []));
  const rejected = statuses.flatMap((status) => (status.state === 'rejected' ? [status] : []));
  const tried = Math.max(decisions.length, blocked.length);
  return {
    decisions: tried,
    blocked: blocked.length,
    validRate: shownShare(tried - blocked.length, tried),
    rules: countBy(
      decisions.flatMap(({ rules }) => rules),
      ({ rule }) => rule,
    ).map(([rule, verdicts]) => {
      const passed = verdicts.filter(({ pass }) => pass).length;
      return { rule, checked: verdicts.length, passed, passRate: shownShare(passed, verdicts.length) };
    }),
    blockedBy: countBy(blocked, ({ rule }) => rule).map(([rule, slots]) => ({ rule, slots: slots.length })),
    skippedFor: countBy(skipped, ({ reason }) => reason).map(([reason, slots]) => ({ reason, slots: slots.length })),
    rejectedFor: countBy(rejected, ({ reason }) => reason).map(([reason, slots]) => ({ reason, slots: slots.length })),
  };
}
