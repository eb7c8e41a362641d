import { isOutcomeLost, type SlotRecord, type SlotStatus } from './slot-record.ts';

/** Texts that were held back here while X let them wait: X refused nothing. */
const OWN_REASONS: ReadonlySet<string> = new Set(['topic', 'price']);

/** So many slots of an account in a row without a post are more than bad luck with one text. */
export const FAILURES_IN_A_ROW = 3;

/** Whether X did not take the slot's post, nobody can tell, or there were no keys to ask it with: each counts in a metric and its alarm. */
export const isFailedPost = (status: SlotStatus): boolean =>
  status.state === 'rejected'
    ? !OWN_REASONS.has(status.reason)
    : isOutcomeLost(status.state) || (status.state === 'skipped' && status.reason === 'no-credentials');

/**
 * The slots since the account's last post, newest first, that have such a status: none after a post. Pass the account's
 * records in the order of their slots.
 */
export function sincePost(records: readonly SlotRecord[], isCounted: (status: SlotStatus) => boolean): SlotRecord[] {
  const last = records.findLastIndex(({ status: { state } }) => state === 'posted' || state === 'rehearsed');
  return records
    .slice(last + 1)
    .filter(({ status }) => isCounted(status))
    .reverse();
}
