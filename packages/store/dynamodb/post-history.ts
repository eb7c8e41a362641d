import { allSettledOrThrow, DAY_MS, type Mode, type PastPost, type PostHistory, type SlotId } from '@promoter/domain';
import { droppedUntil, isPinnedPost, keptInHistoryUntil, pastPostOf, type RecentReservations } from '@promoter/slots';
import { byMoment } from '../order.ts';
import { type Fingerprints, fingerprintKey, scanFingerprints } from './fingerprints.ts';
import type { RecentReservationsReader } from './reservation-sequence.ts';
import type { Slots } from './slots.ts';
import type { TableAccess } from './tables.ts';

/** The post history as one process caches it: read whole once, and updated from then on. */
export interface CachedPostHistory extends PostHistory {
  /** Adds a text that this process has just reserved. */
  add(entry: PastPost): void;
  /** Drops the cache, since it lacks a text: the next read reads everything. */
  forget(mode: Mode): void;
}

/** The cached texts, and the recent reservations as of which they are complete. */
interface Cached extends Fingerprints {
  reservations: RecentReservations;
}

/** How long a text is cached past its expiry, since slots are not published in the order of their times. */
const OUT_OF_ORDER_MS = DAY_MS;

/**
 * The 30-day post history. Reading it whole costs more than all else that a post needs, so it is read once, by an
 * eventually consistent scan. The row of recent reservations is read each time, consistently: its sequence counts
 * reservations and it names the slots of the last day, so it shows what is missing, which is read from those slots'
 * rows. Where there were more reservations than it names, everything is read again.
 */
export function createPostHistory(
  tables: TableAccess,
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
      const { reservations, entries: found, unreadable } = await update(mode);
      for (const { fingerprint, fault } of unreadable) {
        tables.report('Fingerprints', fingerprintKey(mode, fingerprint).fingerprint, fault);
      }
      // A pinned text that was sent since is in its slot's row, as it is kept from then on.
      const entries = found.filter((entry) => !isPinnedPost(entry) || !reservations.recent.has(entry.slot));
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

/** Whether the recent reservations name every reservation that was made since. */
function namesAllAdded(before: RecentReservations, reservations: RecentReservations): boolean {
  const added = [...reservations.recent.keys()].filter((slot) => !before.recent.has(slot));
  return reservations.sequence - before.sequence === added.length;
}

/** Whether X rejected the slot, which removes its reservation; one that is a day old is dropped without that. */
function isReleased(slot: SlotId, before: RecentReservations, reservations: RecentReservations): boolean {
  const at = before.recent.get(slot);
  return at !== undefined && !reservations.recent.has(slot) && at > droppedUntil(reservations);
}

/** The text in a slot's own row; nothing where it was rejected meanwhile. */
async function readPastPost(slots: Pick<Slots, 'read'>, mode: Mode, id: SlotId): Promise<PastPost[]> {
  const record = await slots.read(id);
  if (!record || !('draft' in record.status) || record.status.state === 'rejected') return [];
  const { draft } = record.status;
  return [pastPostOf({ slot: record.slot, mode, draft })];
}
