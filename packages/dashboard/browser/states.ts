import type { SlotAnswer } from '@promoter/control/answers';
import { el } from './element.ts';

type State = SlotAnswer['state'];

/** The label of each state and its mark. Marks differ in shape, so that none depends on its colour. */
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
export const shape = (mark: string): HTMLElement => el('i', { class: `mark mark-${mark}`, 'aria-hidden': 'true' });

/** A slot as one small shape. */
export const markOf = (state: State): HTMLElement => shape(STATES[state].mark);

/** A state in words, with its mark before it. */
export const stateLabel = (state: State): HTMLElement =>
  el('span', { class: 'state' }, [markOf(state), STATES[state].name]);
