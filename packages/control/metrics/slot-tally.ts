import type { SlotRecord, SlotState } from '@promoter/slots';
import { addCounts, type Counts, countNames } from './counts.ts';

/** What is counted of slots. Small, and adds up over days and accounts. */
export interface SlotTally {
  states: ReadonlyMap<SlotState, number>;
  /** Rules by how often they passed, and failed, on the text that was decided on. */
  passed: Counts;
  failed: Counts;
  blockedBy: Counts;
  skippedFor: Counts;
  rejectedFor: Counts;
  /** Slots for which a text was composed or tried. */
  decisions: number;
  /** Posts that the timeline showed after their answer was lost. */
  adopted: number;
}

export function tallyOf(records: readonly SlotRecord[]): SlotTally {
  const statuses = records.map(({ status }) => status);
  const verdicts = records.flatMap(({ decision }) => decision?.rules ?? []);
  const states = new Map<SlotState, number>();
  for (const { state } of statuses) states.set(state, (states.get(state) ?? 0) + 1);
  return {
    states,
    passed: countNames(verdicts.filter(({ pass }) => pass).map(({ rule }) => rule)),
    failed: countNames(verdicts.filter(({ pass }) => !pass).map(({ rule }) => rule)),
    blockedBy: countNames(statuses.flatMap((status) => (status.state === 'blocked' ? [status.rule] : []))),
    skippedFor: countNames(statuses.flatMap((status) => (status.state === 'skipped' ? [status.reason] : []))),
    rejectedFor: countNames(statuses.flatMap((status) => (status.state === 'rejected' ? [status.reason] : []))),
    decisions: records.filter(({ decision, status }) => decision !== null || status.state === 'blocked').length,
    adopted: statuses.filter((status) => status.state === 'posted' && status.how === 'confirmed').length,
  };
}

export function addTallies(tallies: readonly SlotTally[]): SlotTally {
  const states = new Map<SlotState, number>();
  for (const tally of tallies) {
    for (const [state, slots] of tally.states) states.set(state, (states.get(state) ?? 0) + slots);
  }
  return {
    states,
    passed: addCounts(tallies.map(({ passed }) => passed)),
    failed: addCounts(tallies.map(({ failed }) => failed)),
    blockedBy: addCounts(tallies.map(({ blockedBy }) => blockedBy)),
    skippedFor: addCounts(tallies.map(({ skippedFor }) => skippedFor)),
    rejectedFor: addCounts(tallies.map(({ rejectedFor }) => rejectedFor)),
    decisions: tallies.reduce((sum, { decisions }) => sum + decisions, 0),
    adopted: tallies.reduce((sum, { adopted }) => sum + adopted, 0),
  };
}
