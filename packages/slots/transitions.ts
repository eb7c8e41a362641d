import type { SlotId } from '@promoter/domain';
import type { SlotState } from './slot-record.ts';

/**
 * The allowed changes of a slot's state once its text is frozen, and their causes. Any other would send twice, lose a
 * post or free a reservation that X may have acted on.
 */
const TRANSITIONS = [
  { from: 'sending', to: 'posted', when: 'X answered with an id' },
  { from: 'sending', to: 'rejected', when: 'X refused, so nothing went out' },
  { from: 'sending', to: 'waiting', when: 'X asked to wait: 429' },
  { from: 'sending', to: 'unknown', when: 'no definite answer came, or the process died' },
  { from: 'waiting', to: 'sending', when: 'the wait is over and the slot still open' },
  { from: 'waiting', to: 'posted', when: 'the timeline shows the post after all' },
  { from: 'waiting', to: 'rejected', when: 'the slot closed before the wait was over' },
  { from: 'waiting', to: 'unknown', when: 'it is not certain that the refused send was not posted' },
  { from: 'waiting', to: 'abandoned', when: 'the slot closed while the timeline could not be read' },
  { from: 'unknown', to: 'unknown', when: 'the timeline was read and did not show it' },
  { from: 'unknown', to: 'posted', when: 'the timeline shows the post' },
  { from: 'unknown', to: 'sending', when: 'two checks did not show it: the identical text, once more' },
  { from: 'unknown', to: 'rejected', when: 'the timeline check proves that X refused it' },
  { from: 'unknown', to: 'abandoned', when: 'the slot closed and no check has shown it' },
  { from: 'abandoned', to: 'posted', when: 'the timeline shows it late: the one correction of a final state' },
  { from: 'posted', to: 'posted', when: 'a person wanted the post deleted, and X did so or refused' },
] as const satisfies readonly { from: SlotState; to: SlotState; when: string }[];

/** A transition that is not in the table: an error in the program, never in the input. */
export class IllegalTransition extends Error {
  override readonly name = 'IllegalTransition';
  readonly slot: SlotId;
  readonly from: SlotState;
  readonly to: SlotState;

  constructor(slot: SlotId, from: SlotState, to: SlotState) {
    super(`slot ${slot} cannot change from ${from} to ${to}`);
    this.slot = slot;
    this.from = from;
    this.to = to;
  }
}

/** Throws an `IllegalTransition` for what is not in the table. Does not check the slot's row: the ledger does. */
export function assertTransition(slot: SlotId, from: SlotState, to: SlotState): void {
  if (!TRANSITIONS.some((allowed) => allowed.from === from && allowed.to === to))
    throw new IllegalTransition(slot, from, to);
}
