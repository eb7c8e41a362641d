import type { EpochMs, Mode, PastPost, PostHistory, SlotId } from '@promoter/domain';
import type { Slot } from '@promoter/slots';
import { byMoment } from '../order.ts';
import { afterReservation, NO_RESERVATIONS, type RecentReservations } from '../reservation-sequence.ts';

/** The thirty-day memory with what the ledger does to it. */
export interface PostHistoryWithReservations extends PostHistory {
  reservations(mode: Mode): RecentReservations;
  isTaken(mode: Mode, fingerprint: string, by: SlotId, now: EpochMs): boolean;
  remember(entry: PastPost, slot: Slot, now: EpochMs): void;
  forget(mode: Mode, fingerprint: string, slot: SlotId): void;
}

export function createPostHistory(): PostHistoryWithReservations {
  const byMode = new Map<Mode, RecentReservations>();
  const entries = { live: new Map<string, PastPost>(), rehearsal: new Map<string, PastPost>() };
  const reservations = (mode: Mode) => byMode.get(mode) ?? NO_RESERVATIONS;
  return {
    reservations,
    read: async (mode, now) => ({
      sequence: reservations(mode).sequence,
      entries: [...entries[mode].values()].filter((entry) => entry.expiresAt > now).sort(byMoment),
      taken: [],
    }),
    isTaken: (mode, fingerprint, by, now) => {
      const entry = entries[mode].get(fingerprint);
      return entry !== undefined && entry.expiresAt > now && entry.slot !== by;
    },
    remember: (entry, slot, now) => {
      byMode.set(entry.mode, afterReservation(reservations(entry.mode), slot));
      // Taken out first, so that the map stays in the order in which entries expire.
      entries[entry.mode].delete(entry.fingerprint);
      entries[entry.mode].set(entry.fingerprint, entry);
      dropExpired(entries[entry.mode], now);
    },
    forget: (mode, fingerprint, slot) => {
      entries[mode].delete(fingerprint);
      const { sequence, recent } = reservations(mode);
      byMode.set(mode, { sequence, recent: new Map([...recent].filter(([id]) => id !== slot)) });
    },
  };
}

/** Looks from the oldest on and stops at the first that lives, so that a year costs no more than a month. */
function dropExpired(entries: Map<string, PastPost>, now: EpochMs): void {
  for (const [fingerprint, { expiresAt }] of entries) {
    if (expiresAt > now) return;
    entries.delete(fingerprint);
  }
}
