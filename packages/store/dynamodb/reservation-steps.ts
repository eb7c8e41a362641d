import {
  type Effect,
  isTooClose,
  mostPostsBefore,
  mostSpentBefore,
  type RecentReservations,
  type Reservation,
  reservationEffects,
  reservedStatus,
} from '@promoter/slots';
import * as z from 'zod/mini';
import { type Condition, effectItem, onlyIf } from './effect-items.ts';
import { requireNoHold } from './holds-row.ts';
import { isVersion, planKey } from './plan-row.ts';
import { reservationUpdate } from './reservation-sequence.ts';
import { expiry } from './rows.ts';
import { decisionField, slotKey, statusUpdate } from './slot-row.ts';
import { STATE } from './state-keys.ts';
import type { TableAccess } from './tables.ts';
import type { Step } from './transact.ts';

/** The items of the send transaction, one for each row that it checks or changes. */
export function reservationSteps(
  tables: TableAccess,
  reservation: Reservation,
  reservations: RecentReservations,
): Step[] {
  return [
    freezeText(tables, reservation),
    requireNoHold(tables, reservation.slot.account, reservation.now),
    followsInstruction(tables, reservation),
    advanceSequence(tables, reservation, reservations),
    ...reservationEffects(reservation).map((effect) => stepOf(tables, effect, reservation)),
  ];
}

function freezeText({ name }: TableAccess, reservation: Reservation): Step {
  const { slot, mode, owner, decision } = reservation;
  const update = statusUpdate(reservedStatus(reservation), { mode, ...decisionField(decision) });
  return {
    item: onlyIf(
      { Update: { TableName: name('Slots'), Key: slotKey(slot.id), ...update } },
      { expression: '#state = :claimed AND #owner = :owner', values: { ':claimed': 'claimed', ':owner': owner } },
    ),
    refused: () => ({ kind: 'lost' }),
  };
}

/** Requires that nobody has decided anything about the slot since its instruction was read. */
const followsInstruction = ({ name }: TableAccess, { mode, slot, instruction }: Reservation): Step => ({
  item: {
    ConditionCheck: {
      TableName: name('Plans'),
      Key: planKey(mode, slot.id),
      ...isVersion(instruction),
    },
  },
  refused: () => ({ kind: 'stale', why: 'instruction' }),
});

/** A sequence that no row has: its condition always fails. */
const NO_SEQUENCE = -1;

/**
 * The gap is decided on the row as it was read, and stays valid because the condition requires it unchanged. A slot too
 * close gets a condition that fails, so that more severe reasons are found too.
 */
function advanceSequence({ name }: TableAccess, reservation: Reservation, reservations: RecentReservations): Step {
  const { slot, mode, limits } = reservation;
  const tooClose = isTooClose(reservations, slot, limits.gapMs);
  const expected = tooClose ? NO_SEQUENCE : reservation.sequence;
  return {
    item: onlyIf(
      { Update: { TableName: name('State'), Key: STATE.reservations(mode), ...reservationUpdate(reservations, slot) } },
      expected === 0
        ? { expression: 'attribute_not_exists(#sequence)', values: {} }
        : { expression: '#sequence = :expected', values: { ':expected': expected } },
    ),
    refused: () => (tooClose ? { kind: 'refused', reason: 'gap' } : { kind: 'stale', why: 'sequence' }),
  };
}

/** An effect under the condition of `decideReservation` that it depends on. */
function stepOf(tables: TableAccess, effect: Effect, reservation: Reservation): Step {
  const item = effectItem(tables, effect);
  switch (effect.kind) {
    case 'count-post':
      return {
        item: onlyIf(item, atMost('#posts', mostPostsBefore(reservation))),
        refused: () => ({ kind: 'refused', reason: 'cap' }),
      };
    case 'spend':
      return {
        item: onlyIf(item, atMost('#spentMicroUsd', mostSpentBefore(reservation))),
        refused: () => ({ kind: 'refused', reason: 'budget' }),
      };
    case 'keep-text':
      return {
        item: onlyIf(item, isTextFree(reservation)),
        refused: () => ({ kind: 'stale', why: 'fingerprint' }),
      };
    default:
      return { item };
  }
}

/** A row that does not exist yet counts as 0. */
const atMost = (field: string, most: number): Condition => ({
  expression: most >= 0 ? `attribute_not_exists(${field}) OR ${field} <= :most` : `${field} <= :most`,
  values: { ':most': most },
});

/** DynamoDB deletes expired rows late, so the condition compares the expiry itself. A slot's own text is allowed. */
export const isTextFree = ({ slot, now }: Pick<Reservation, 'slot' | 'now'>): Condition => ({
  expression: 'attribute_not_exists(#fingerprint) OR #expiresAt <= :now OR #slot = :slot',
  names: { '#fingerprint': 'fingerprint', '#expiresAt': 'expiresAt', '#slot': 'slot' },
  values: { ':now': z.encode(expiry, now), ':slot': slot.id },
});
