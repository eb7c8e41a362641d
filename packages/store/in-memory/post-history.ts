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
export function createPostHistory() {
  const byMode = new Map<Mode, RecentReservations>();
  const entries = { live: new Map<string, PastPost>(), rehearsal: new Map<string, PastPost>() };
  const reservations = (mode: Mode) => byMode.get(mode) ?? NO_RESERVATIONS;
  const read: PostHistory['read'] = async (mode, now) => ({
    sequence: reservations(mode).sequence,
    entries: [...entries[mode].values()].filter((entry) => entry.expiresAt > now).sort(byMoment),
    taken: [],
  });
  return {
    reservations,
    read,
    isTaken: (mode: Mode, fingerprint: string, by: SlotId, now: EpochMs): boolean => {
      const entry = entries[mode].get(fingerprint);
      return entry !== undefined && entry.expiresAt > now && entry.slot !== by;
    },
    /** Advances the sequence, and drops what has expired at `now`. */
    reserve: (mode: Mode, slot: Slot, now: EpochMs): void => {
      byMode.set(mode, afterReservation(reservations(mode), slot));
      dropExpired(entries[mode], now);
    },
    /** Advances the sequence for a text that takes no slot's gap yet. */
    moveOn: (mode: Mode): void => {
      const { sequence, recent } = reservations(mode);
      byMode.set(mode, { sequence: sequence + 1, recent });
    },
    keep: (text: PastPost): void => {
      // Removed first, so that the map stays in the order in which entries expire.
      entries[text.mode].delete(text.fingerprint);
      entries[text.mode].set(text.fingerprint, text);
    },
    release: (mode: Mode, fingerprint: string): void => {
      entries[mode].delete(fingerprint);
    },
    releaseGap: (mode: Mode, slot: SlotId): void => {
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
