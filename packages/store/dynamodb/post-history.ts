import { allSettledOrThrow, DAY_MS, type Mode, type PastPost, type PostHistory, type SlotId } from '@promoter/domain';
import { droppedUntil, keptInHistoryUntil, pastPostOf, type RecentReservations } from '@promoter/slots';
import { byMoment } from '../order.ts';
import { type Fingerprints, fingerprintKey, scanFingerprints } from './fingerprints.ts';
import type { RecentReservationsReader } from './reservation-sequence.ts';
import type { Slots } from './slots.ts';
import type { Tables } from './tables.ts';

/** The memory of one process: read whole once, and kept up with from then on. */
export interface CachedPostHistory extends PostHistory {
  /** Enters what this process has just sent. */
  add(entry: PastPost): void;
  /** Has everything read again the next time: something was met that was not known. */
  forget(mode: Mode): void;
}

/** What is known, and the gate that it goes with. */
interface Cached extends Fingerprints {
  reservations: RecentReservations;
}

/** How long a text is kept past its expiry, since slots are not taken through in the order of their times. */
const OUT_OF_ORDER_MS = DAY_MS;

/**
 * The thirty-day memory. A month of it costs more to read than all else that a post needs, so it is read once and
 * cheaply, which may lag behind. The gate is read each time and does not: it counts who passed and names the slots of
 * the last day, so it tells what is missing, and the rows of those slots tell the rest. Where more came in between
 * than it names, everything is read again.
 */
export function createPostHistory(
  tables: Tables,
  byMode: RecentReservationsReader,
  slots: Pick<Slots, 'read'>,
): CachedPostHistory {
  const histories = new Map<Mode, Cached>();

  async function update(mode: Mode): Promise<Cached> {
    const before = histories.get(mode);
    const [reservations, found] = await allSettledOrThrow([
      byMode.read(mode),
      before ?? scanFingerprints(tables, mode),
    ]);
    if (!before) return { ...found, reservations };
    if (!namesAllAdded(before.reservations, reservations))
      return { ...(await scanFingerprints(tables, mode)), reservations };
    const entries = found.entries.filter(({ slot }) => !isReleased(slot, before.reservations, reservations));
    return { entries, unreadable: found.unreadable, reservations };
  }

  return {
    read: async (mode, now) => {
      const { reservations, entries, unreadable } = await update(mode);
      for (const { fingerprint, fault } of unreadable) {
        tables.report('Fingerprints', fingerprintKey(mode, fingerprint).fingerprint, fault);
      }
      const known = new Set(entries.map(({ slot }) => slot));
      const missing = [...reservations.recent].filter(([slot, at]) => keptInHistoryUntil(at) > now && !known.has(slot));
      const added = await allSettledOrThrow(missing.map(([slot]) => readPastPost(slots, mode, slot)));
      const all = [...entries, ...added.flat()].sort(byMoment);
      const kept = all.filter(({ expiresAt }) => expiresAt > now - OUT_OF_ORDER_MS);
      histories.set(mode, { reservations, entries: kept, unreadable });
      return {
        sequence: reservations.sequence,
        entries: all.filter(({ expiresAt }) => expiresAt > now),
        taken: unreadable.map(({ fingerprint }) => fingerprint),
      };
    },
    add: (entry) => {
      histories.get(entry.mode)?.entries.push(entry);
    },
    forget: (mode) => {
      histories.delete(mode);
    },
  };
}

/** Whether the gate names everything that passed it since. */
function namesAllAdded(before: RecentReservations, reservations: RecentReservations): boolean {
  const added = [...reservations.recent.keys()].filter((slot) => !before.recent.has(slot));
  return reservations.sequence - before.sequence === added.length;
}

/** A slot that X refused is taken out of the gate; one that is a day old leaves it by itself. */
function isReleased(slot: SlotId, before: RecentReservations, reservations: RecentReservations): boolean {
  const at = before.recent.get(slot);
  return at !== undefined && !reservations.recent.has(slot) && at > droppedUntil(reservations);
}

/** What a slot's own row says about its text; nothing where it was given back meanwhile. */
async function readPastPost(slots: Pick<Slots, 'read'>, mode: Mode, id: SlotId): Promise<PastPost[]> {
  const record = await slots.read(id);
  if (!record || !('draft' in record.status) || record.status.state === 'rejected') return [];
  const { draft } = record.status;
  return [pastPostOf({ slot: record.slot, mode, draft })];
}
