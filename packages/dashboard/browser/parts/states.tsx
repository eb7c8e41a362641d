import type { PlanLine, SlotAnswer } from '@promoter/control/answers';

type State = SlotAnswer['state'];

/** The label of each state of a slot and its mark. Marks differ in shape, so that none depends on its colour. */
export const STATES: Readonly<Record<State, { name: string; mark: string }>> = {
  posted: { name: 'Posted', mark: 'done' },
  rehearsed: { name: 'Rehearsed', mark: 'rehearsed' },
  scheduled: { name: 'Scheduled', mark: 'scheduled' },
  skipped: { name: 'Skipped', mark: 'skipped' },
  claimed: { name: 'Being composed', mark: 'busy' },
  sending: { name: 'Being sent', mark: 'busy' },
  waiting: { name: 'Waiting for X', mark: 'busy' },
  unknown: { name: 'Outcome unknown', mark: 'unknown' },
  blocked: { name: 'Blocked', mark: 'refused' },
  rejected: { name: 'Refused by X', mark: 'refused' },
  abandoned: { name: 'Abandoned', mark: 'unknown' },
  unreadable: { name: 'Unreadable', mark: 'unknown' },
  unrecorded: { name: 'Before the first start', mark: 'none' },
};

/** The same for what is planned for a slot. */
export const PLAN_STATES: Readonly<Record<PlanLine['state'], { name: string; mark: string }>> = {
  composed: { name: 'Composed', mark: 'scheduled' },
  approved: { name: 'Approved', mark: 'done' },
  written: { name: 'Written', mark: 'written' },
  queued: { name: 'From the queue', mark: 'queued' },
  skipped: { name: 'Skipped', mark: 'skipped' },
  blocked: { name: 'No valid text', mark: 'refused' },
};

/** The calendar's legend. */
export const MARKS = [
  { mark: 'done', name: 'Posted' },
  { mark: 'rehearsed', name: 'Rehearsed' },
  { mark: 'scheduled', name: 'Scheduled' },
  { mark: 'skipped', name: 'Skipped' },
  { mark: 'refused', name: 'Blocked or refused' },
  { mark: 'unknown', name: 'Outcome unknown' },
] as const;

/** A small shape; what it means is said beside it. */
export const Mark = ({ of }: { of: string }) => <i class={`mark mark-${of}`} aria-hidden="true" />;

/** A state in words, with its mark before it. */
export const StateLabel = ({ name, mark }: { name: string; mark: string }) => (
  <span class="state">
    <Mark of={mark} />
    {name}
  </span>
);
