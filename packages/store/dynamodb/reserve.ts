import { isTooClose, mostSevere, type RecentReservations, type Reservation, type Reserved } from '@promoter/slots';
import type { RecentReservationsReader } from './reservation-sequence.ts';
import { reservationSteps } from './reservation-steps.ts';
import type { TableAccess } from './tables.ts';
import { transact } from './transact.ts';

/**
 * The send transaction. See `Reservation` for what it commits and `Reserved` for what it returns. It first uses the
 * recent reservations as they were read for composing, and where these are stale or refuse it, reads them again and
 * decides once more.
 */
export async function reserve(
  tables: TableAccess,
  byMode: RecentReservationsReader,
  reservation: Reservation,
): Promise<Reserved> {
  const { slot, mode, sequence, limits } = reservation;
  const read = byMode.lastRead(mode, sequence);
  if (read && !isTooClose(read, slot, limits.gapMs)) {
    const refusals = await attempt(tables, reservation, read);
    if (!refusals.some((refusal) => refusal.kind === 'stale' && refusal.why === 'sequence'))
      return mostSevere(refusals);
  }
  return mostSevere(await attempt(tables, reservation, await byMode.read(mode)));
}

/** Why the transaction was refused; nothing when it was not. */
async function attempt(
  tables: TableAccess,
  reservation: Reservation,
  reservations: RecentReservations,
): Promise<Reserved[]> {
  const steps = reservationSteps(tables, reservation, reservations);
  const items = steps.map(({ item }) => item);
  const reasons = await transact(tables, reservation.slot.id, 1, items);
  const refusals = steps.flatMap(({ refused }, place) => {
    const reason = reasons[place];
    return refused && reason?.Code === 'ConditionalCheckFailed' ? [refused(reason.Item)] : [];
  });
  if (refusals.length > 0 || reasons.length === 0) return refusals;
  throw new Error(`the send transaction of slot ${reservation.slot.id} was refused without a reason`);
}
