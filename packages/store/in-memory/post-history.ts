import type { EpochMs, Mode, PastPost, PostHistory, SlotId } from '@promoter/domain';
import {
  afterReservation,
  NO_RESERVATIONS,
  type RecentReservations,
  type Slot,
  withoutReservation,
} from '@promoter/slots';
import { byMoment } from '../order.ts';

/** The post history with what the ledger does to it. */
export interface PostHistoryWithReservations extends PostHistory {
  reservations(mode: Mode): RecentReservations;
  isTaken(mode: Mode, fingerprint: string, by: SlotId, now: EpochMs): boolean;
  /** Advances the sequence, and drops what has expired at `now`. */
  reserve(mode: Mode, slot: Slot, now: EpochMs): void;
  keep(text: PastPost): void;
  release(mode: Mode, fingerprint: string): void;
  releaseGap(mode: Mode, slot: SlotId): void;
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
    reserve: (mode, slot, now) => {
      byMode.set(mode, afterReservation(reservations(mode), slot));
      dropExpired(entries[mode], now);
    },
    keep: (text) => {
      // Removed first, so that the map stays in the order in which entries expire.
      entries[text.mode].delete(text.fingerprint);
      entries[text.mode].set(text.fingerprint, text);
    },
    release: (mode, fingerprint) => {
      entries[mode].delete(fingerprint);
    },
    releaseGap: (mode, slot) => {
      byMode.set(mode, withoutReservation(reservations(mode), slot));
    },
  };
}

/** Starts at the oldest and stops at the first that has not expired, so that a year costs no more than a month. */
function dropExpired(entries: Map<string, PastPost>, now: EpochMs): void {
  for (const [fingerprint, { expiresAt }] of entries) {
    if (expiresAt > now) return;
    entries.delete(fingerprint);
  }
}
