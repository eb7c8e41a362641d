import type { EpochMs, Mode, SlotId } from '@promoter/domain';
import { afterReservation, NO_RESERVATIONS, type RecentReservations, type Slot } from '@promoter/slots';
import * as z from 'zod/mini';
import { readRow, time } from './rows.ts';
import { roughMomentOf } from './slot-row.ts';
import { STATE } from './state-keys.ts';
import type { TableAccess } from './tables.ts';

const row = z.object({ sequence: z.int(), recent: z.record(z.string(), z.unknown()) });

/** In place of a row that cannot be read: no row has this sequence, so every reservation is refused. */
const UNREADABLE: RecentReservations = { sequence: -1, recent: new Map() };

/** Reads the recent reservations of each mode, rows of State. */
export interface RecentReservationsReader {
  read(mode: Mode): Promise<RecentReservations>;
  /** The row as it was read last, if it had this sequence then. Slots may have been removed from it since. */
  lastRead(mode: Mode, sequence: number): RecentReservations | undefined;
}

export function createRecentReservations({ row: rowAt, name, report }: TableAccess): RecentReservationsReader {
  const last = new Map<Mode, RecentReservations>();

  async function read(mode: Mode): Promise<RecentReservations> {
    const key = STATE.reservations(mode);
    const found = await rowAt(name('State'), key);
    if (!found) return NO_RESERVATIONS;
    const reservations = readRow(row, found, { table: 'State', key: key.key, report });
    if (!reservations) return UNREADABLE;
    const recent = Object.entries(reservations.recent).map(
      ([slot, at]) => [slot, momentOf(slot, at, key.key)] as const,
    );
    return { sequence: reservations.sequence, recent: new Map(recent) };
  }

  function momentOf(slot: SlotId, at: unknown, key: string): EpochMs {
    return readRow(time, at, { table: 'State', key: `${key} ${slot}`, report }) ?? roughMomentOf(slot);
  }

  return {
    read: async (mode) => {
      const reservations = await read(mode);
      last.set(mode, reservations);
      return reservations;
    },
    lastRead: (mode, sequence) => {
      const reservations = last.get(mode);
      return reservations?.sequence === sequence ? reservations : undefined;
    },
  };
}

/**
 * The update that adds this slot's reservation. The recent slots are a map, changed one by one: a slot that was removed
 * since the row was read stays removed.
 */
export function reservationUpdate(reservations: RecentReservations, slot: Slot) {
  const next = afterReservation(reservations, slot);
  const at = z.encode(time, slot.at);
  if (reservations.sequence === 0) {
    return {
      UpdateExpression: 'SET #sequence = :next, #recent = :recent',
      ExpressionAttributeNames: { '#sequence': 'sequence', '#recent': 'recent' },
      ExpressionAttributeValues: { ':next': next.sequence, ':recent': { [slot.id]: at } },
    };
  }
  const past = [...reservations.recent.keys()].filter((id) => !next.recent.has(id));
  const removed = past.map((_, place) => `#recent.#past${place}`).join(', ');
  return {
    UpdateExpression: `SET #sequence = :next, #recent.#slot = :at${removed && ` REMOVE ${removed}`}`,
    ExpressionAttributeNames: {
      '#sequence': 'sequence',
      '#recent': 'recent',
      '#slot': slot.id,
      ...Object.fromEntries(past.map((id, place) => [`#past${place}`, id])),
    },
    ExpressionAttributeValues: { ':next': next.sequence, ':at': at },
  };
}
