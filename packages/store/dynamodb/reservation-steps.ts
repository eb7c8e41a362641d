import type { Reservation } from '@promoter/slots';
import * as z from 'zod/mini';
import { billedDay, billedMonth, CREATE_POST, pastPostOf, postOf, reservedStatus } from '../reservation-records.ts';
import { isTooClose, type RecentReservations } from '../reservation-sequence.ts';
import { countCalls, spend } from './api-usage.ts';
import { fingerprintRow } from './fingerprints.ts';
import { requireNoHold } from './holds-row.ts';
import { postRow } from './posts.ts';
import { reservationUpdate } from './reservation-sequence.ts';
import { expiry, keptUntil } from './rows.ts';
import { decisionField, slotKey, statusUpdate } from './slot-row.ts';
import { STATE } from './state-keys.ts';
import type { Tables } from './tables.ts';
import type { Step } from './transact.ts';

/** Everything that a send depends on and changes, a row each. */
export function reservationSteps(tables: Tables, reservation: Reservation, reservations: RecentReservations): Step[] {
  return [
    freezeText(tables, reservation),
    requireNoHold(tables, reservation.slot.account, reservation.now),
    countDay(tables, reservation),
    moveSequenceOn(tables, reservation, reservations),
    bookCost(tables, reservation),
    remember(tables, reservation),
    reservation.mode === 'live' ? countCall(tables, reservation) : keepPost(tables, reservation),
  ];
}

function freezeText({ name }: Tables, reservation: Reservation): Step {
  const { slot, mode, owner, decision } = reservation;
  const { ExpressionAttributeValues, ...update } = statusUpdate(reservedStatus(reservation), {
    mode,
    ...decisionField(decision),
  });
  return {
    item: {
      Update: {
        TableName: name('Slots'),
        Key: slotKey(slot.id),
        ...update,
        ConditionExpression: '#state = :claimed AND #owner = :owner',
        ExpressionAttributeValues: { ...ExpressionAttributeValues, ':claimed': 'claimed', ':owner': owner },
      },
    },
    refused: () => ({ kind: 'lost' }),
  };
}

/** A row that is not there yet counts as nothing, which passes where there is any room at all. */
const withinRoom = (field: string, room: number): string =>
  room >= 0 ? `attribute_not_exists(${field}) OR ${field} <= :room` : `${field} <= :room`;

function countDay({ name }: Tables, { slot, mode, limits }: Reservation): Step {
  const room = limits.dailyCap - 1;
  return {
    item: {
      Update: {
        TableName: name('State'),
        Key: STATE.day(mode, slot),
        UpdateExpression: 'SET #expiresAt = :expiresAt ADD #posts :one',
        ConditionExpression: withinRoom('#posts', room),
        ExpressionAttributeNames: { '#posts': 'posts', '#expiresAt': 'expiresAt' },
        ExpressionAttributeValues: { ':one': 1, ':room': room, ':expiresAt': keptUntil(slot.at) },
      },
    },
    refused: () => ({ kind: 'refused', reason: 'cap' }),
  };
}

/** A sequence that no gate has. */
const CLOSED = -1;

/**
 * The gap is judged on the gate as it was read, and holds because the gate may not have moved since. A slot too close
 * goes through with a condition that fails, so that graver reasons beside it are heard.
 */
function moveSequenceOn({ name }: Tables, reservation: Reservation, reservations: RecentReservations): Step {
  const { slot, mode, limits } = reservation;
  const tooClose = isTooClose(reservations, slot, limits.gapMs);
  const expected = tooClose ? CLOSED : reservation.sequence;
  const { ExpressionAttributeValues, ...update } = reservationUpdate(reservations, slot);
  return {
    item: {
      Update: {
        TableName: name('State'),
        Key: STATE.reservations(mode),
        ...update,
        ConditionExpression: expected === 0 ? 'attribute_not_exists(#sequence)' : '#sequence = :expected',
        ExpressionAttributeValues: {
          ...ExpressionAttributeValues,
          ...(expected === 0 ? {} : { ':expected': expected }),
        },
      },
    },
    refused: () => (tooClose ? { kind: 'refused', reason: 'gap' } : { kind: 'stale', why: 'sequence' }),
  };
}

function bookCost({ name }: Tables, { slot, mode, draft, limits }: Reservation): Step {
  const room = limits.monthlyBudget - draft.cost;
  const { ExpressionAttributeValues, ...update } = spend(name('State'), mode, billedMonth(slot), draft.cost);
  return {
    item: {
      Update: {
        ...update,
        ConditionExpression: withinRoom('#spent', room),
        ExpressionAttributeValues: { ...ExpressionAttributeValues, ':room': room },
      },
    },
    refused: () => ({ kind: 'refused', reason: 'budget' }),
  };
}

/** DynamoDB deletes expired rows late, so the condition looks at the expiry itself. A slot's own text passes. */
function remember({ name }: Tables, reservation: Reservation): Step {
  const { slot, now } = reservation;
  return {
    item: {
      Put: {
        TableName: name('Fingerprints'),
        Item: fingerprintRow(pastPostOf(reservation)),
        ConditionExpression: 'attribute_not_exists(#fingerprint) OR #expiresAt <= :now OR #slot = :slot',
        ExpressionAttributeNames: { '#fingerprint': 'fingerprint', '#expiresAt': 'expiresAt', '#slot': 'slot' },
        ExpressionAttributeValues: { ':now': z.encode(expiry, now), ':slot': slot.id },
      },
    },
    refused: () => ({ kind: 'stale', why: 'fingerprint' }),
  };
}

function countCall({ name }: Tables, { slot, draft }: Reservation): Step {
  const counts = { calls: 1, costMicroUsd: draft.cost };
  return { item: { Update: countCalls(name('ApiUsage'), billedDay(slot), CREATE_POST, counts) } };
}

/** A rehearsal is done with this, so its post is kept at once. */
function keepPost({ name }: Tables, { slot, mode, draft, now }: Reservation): Step {
  return { item: { Put: { TableName: name('Posts'), Item: postRow(postOf(slot.id, mode, draft, now, null)) } } };
}
