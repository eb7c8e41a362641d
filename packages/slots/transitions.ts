import type { SlotId } from '@promoter/domain';
import type { SlotState } from './slot-record.ts';

/**
 * The allowed changes of a slot's state once its text is frozen, and their causes. Any other would send twice, lose a
 * post or free a reservation that X may have acted on.
 */
const TRANSITIONS = [
  // X answered with an id.
  { from: 'sending', to: 'posted' },
  // X refused, so nothing went out.
  { from: 'sending', to: 'rejected' },
  // X asked to wait: 429.
  { from: 'sending', to: 'waiting' },
  // No definite answer came, or the process died.
  { from: 'sending', to: 'unknown' },
  // The wait is over and the slot still open.
  { from: 'waiting', to: 'sending' },
  // The timeline shows the post after all.
  { from: 'waiting', to: 'posted' },
  // The slot closed before the wait was over.
  { from: 'waiting', to: 'rejected' },
  // It is not certain that the refused send was not posted.
  { from: 'waiting', to: 'unknown' },
  // The slot closed while the timeline could not be read.
  { from: 'waiting', to: 'abandoned' },
  // The timeline was read and did not show it.
  { from: 'unknown', to: 'unknown' },
  // The timeline shows the post.
  { from: 'unknown', to: 'posted' },
  // Two checks did not show it: the identical text, once more.
  { from: 'unknown', to: 'sending' },
  // The timeline check proves that X refused it.
  { from: 'unknown', to: 'rejected' },
  // The slot closed and no check has shown it.
  { from: 'unknown', to: 'abandoned' },
  // The timeline shows it late: the one correction of a final state.
  { from: 'abandoned', to: 'posted' },
  // A person wanted the post deleted, and X did so or refused.
  { from: 'posted', to: 'posted' },
] as const satisfies readonly { from: SlotState; to: SlotState }[];

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
