import type { SlotRecord, SlotState } from '@promoter/slots';
import { addCounts, type Counts, countNames, sum } from './counts.ts';

/** The counts of some slots. Small, and can be added up over days and accounts. */
export interface SlotTally {
  states: Counts<SlotState>;
  /** Rules by how often they passed, and failed, on the text that was decided on. */
  passed: Counts;
  failed: Counts;
  blockedBy: Counts;
  skippedFor: Counts;
  rejectedFor: Counts;
  /** Slots for which a text was composed or tried. */
  decisions: number;
  /** Posts confirmed from the timeline after their answer was lost. */
  confirmed: number;
}

export function tallyOf(records: readonly SlotRecord[]): SlotTally {
  const statuses = records.map(({ status }) => status);
  const verdicts = records.flatMap(({ decision }) => decision?.rules ?? []);
  return {
    states: countNames(statuses.map(({ state }) => state)),
    passed: countNames(verdicts.filter(({ pass }) => pass).map(({ rule }) => rule)),
    failed: countNames(verdicts.filter(({ pass }) => !pass).map(({ rule }) => rule)),
    blockedBy: countNames(statuses.flatMap((status) => (status.state === 'blocked' ? [status.rule] : []))),
    skippedFor: countNames(statuses.flatMap((status) => (status.state === 'skipped' ? [status.reason] : []))),
    rejectedFor: countNames(statuses.flatMap((status) => (status.state === 'rejected' ? [status.reason] : []))),
    decisions: records.filter(({ decision, status }) => decision !== null || status.state === 'blocked').length,
    confirmed: statuses.filter((status) => status.state === 'posted' && status.how === 'confirmed').length,
  };
}

export function addTallies(tallies: readonly SlotTally[]): SlotTally {
  return {
    states: addCounts(tallies.map(({ states }) => states)),
    passed: addCounts(tallies.map(({ passed }) => passed)),
    failed: addCounts(tallies.map(({ failed }) => failed)),
    blockedBy: addCounts(tallies.map(({ blockedBy }) => blockedBy)),
    skippedFor: addCounts(tallies.map(({ skippedFor }) => skippedFor)),
    rejectedFor: addCounts(tallies.map(({ rejectedFor }) => rejectedFor)),
    decisions: sum(tallies.map(({ decisions }) => decisions)),
    confirmed: sum(tallies.map(({ confirmed }) => confirmed)),
  };
}
