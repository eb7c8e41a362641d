import { type Draft, type EpochMs, type Hold, type Holds, holdOn, type MicroUsd, type Mode } from '@promoter/domain';
import type { Decision } from './decision.ts';
import { isTooClose, type RecentReservations } from './recent-reservations.ts';
import type { Slot } from './slot.ts';
import type { SlotStatus } from './slot-record.ts';

/**
 * The send transaction: from here the text is frozen. In one step, all or nothing, the slot goes from `claimed` by this
 * owner to `sending` (live) or `rehearsed`, the reservation sequence moves on, and `reservationEffects` are applied.
 */
export interface Reservation {
  slot: Slot;
  mode: Mode;
  owner: string;
  draft: Draft;
  decision: Decision;
  /** The reservation sequence as read before composing: where it has moved, the post history may have grown. */
  sequence: number;
  /** The version of the instruction that the text follows; `NO_INSTRUCTION` where there is none. */
  instruction: number;
  now: EpochMs;
  limits: Limits;
}

/** The conditions of a send that configuration sets. */
export interface Limits {
  /** Posts an account may make in a local day. */
  dailyCap: number;
  /** Least time between the slots of any two posts. */
  gapMs: number;
  /** What all accounts together may spend on X in a calendar month (UTC, as X bills). */
  monthlyBudget: MicroUsd;
}

export type Reserved =
  | { kind: 'reserved' }
  /** A condition was not met. The owner ends the slot with `dismiss`. */
  | { kind: 'refused'; reason: Hold | 'cap' | 'gap' | 'budget' }
  /** Another delivery owns the slot now. */
  | { kind: 'lost' }
  /**
   * Another post was reserved since the sequence was read, the fingerprint is taken, or a person has decided something
   * about the slot: read again and recompose.
   */
  | { kind: 'stale'; why: 'sequence' | 'fingerprint' | 'instruction' };

/** What a reservation is decided on, as of one moment. */
export interface ReservationFacts {
  status: SlotStatus | undefined;
  holds: Holds;
  /** Posts that the account has reserved on the slot's day. */
  postsOfDay: number;
  /** What the slot's month has cost so far. */
  spent: MicroUsd;
  reservations: RecentReservations;
  /** The version of the slot's instruction. */
  instruction: number;
  /** Whether another slot's text has this fingerprint. */
  isTextTaken: boolean;
}

/** The most posts that the account's day may have already for one more to be allowed. */
export const mostPostsBefore = ({ limits }: Reservation): number => limits.dailyCap - 1;

/** The most that the month may have cost already for this post to fit the budget. */
export const mostSpentBefore = ({ limits, draft }: Reservation): MicroUsd => limits.monthlyBudget - draft.cost;

/** Whether this owner still has the claim. */
export const isClaimedBy = (status: SlotStatus | undefined, owner: string): boolean =>
  status?.state === 'claimed' && status.owner === owner;

/**
 * Whether a text may be sent, and if not, the most severe reason. A store that checks each condition by itself picks
 * the reason with `mostSevere`.
 */
export function decideReservation(reservation: Reservation, facts: ReservationFacts): Reserved {
  const { slot, owner, now, limits, sequence } = reservation;
  if (!isClaimedBy(facts.status, owner)) return { kind: 'lost' };
  const hold = holdOn(facts.holds, slot.account, now);
  if (hold) return { kind: 'refused', reason: hold };
  if (facts.postsOfDay > mostPostsBefore(reservation)) return { kind: 'refused', reason: 'cap' };
  if (isTooClose(facts.reservations, slot, limits.gapMs)) return { kind: 'refused', reason: 'gap' };
  if (facts.spent > mostSpentBefore(reservation)) return { kind: 'refused', reason: 'budget' };
  if (facts.instruction !== reservation.instruction) return { kind: 'stale', why: 'instruction' };
  if (facts.reservations.sequence !== sequence) return { kind: 'stale', why: 'sequence' };
  if (facts.isTextTaken) return { kind: 'stale', why: 'fingerprint' };
  return { kind: 'reserved' };
}

const SEVERITY = ['lost', 'paused', 'stopped', 'daily-limit', 'cooldown', 'cap', 'gap', 'budget', 'stale'];

/** Of several refusals the one that `decideReservation` gives; `reserved` where there is none. */
export function mostSevere(refusals: readonly Reserved[]): Reserved {
  const [worst = { kind: 'reserved' }] = refusals.toSorted((a, b) => severity(a) - severity(b));
  return worst;
}

const severity = (reserved: Reserved): number =>
  SEVERITY.indexOf(reserved.kind === 'refused' ? reserved.reason : reserved.kind);
