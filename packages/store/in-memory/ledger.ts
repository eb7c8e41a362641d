import { holdOn, type Mode, type SlotId } from '@promoter/domain';
import {
  assertTransition,
  billedMonth,
  decideReservation,
  type Effect,
  type ExpectedStatus,
  isClaimedBy,
  type Ledger,
  type Reservation,
  type ReservationFacts,
  reservationEffects,
  reservedStatus,
  type SlotStatus,
  skipped,
  transitionEffects,
} from '@promoter/slots';
import type { createHoldStore } from './holds.ts';
import type { createPostHistory } from './post-history.ts';
import type { createPostStore } from './posts.ts';
import type { createSlotRows } from './slot-rows.ts';
import type { createUsage } from './usage.ts';

interface LedgerParts {
  posts: ReturnType<typeof createPostStore>;
  history: ReturnType<typeof createPostHistory>;
  holds: ReturnType<typeof createHoldStore>;
  usage: ReturnType<typeof createUsage>;
  rows: ReturnType<typeof createSlotRows>;
  versionOf(mode: Mode, slot: SlotId): number;
}

export function createLedger({ posts, history, holds, usage, rows, versionOf }: LedgerParts): Ledger {
  const postsOfDay = new Map<string, number>();

  const factsOf = ({ slot, mode, draft, now }: Reservation): ReservationFacts => ({
    status: rows.get(slot.id)?.status,
    holds: holds.state(),
    postsOfDay: postsOfDay.get(dayKey({ slot, mode })) ?? 0,
    spent: usage.spentNow(mode, billedMonth(slot)),
    reservations: history.reservations(mode),
    instruction: versionOf(mode, slot.id),
    isTextTaken: history.isTaken(mode, draft.fingerprint, slot.id, now),
  });

  function apply(effect: Effect) {
    switch (effect.kind) {
      case 'keep-post':
        return posts.add(effect.post);
      case 'keep-deletion':
        return posts.keepDeletion(effect.post, effect.deletion);
      case 'keep-text':
        return history.keep(effect.text);
      case 'release-text':
        return history.release(effect.mode, effect.fingerprint);
      case 'release-gap':
        return history.releaseGap(effect.mode, effect.slot);
      case 'count-post':
        postsOfDay.set(dayKey(effect), (postsOfDay.get(dayKey(effect)) ?? 0) + effect.posts);
        return;
      case 'spend':
        return usage.spend(effect.mode, effect.month, effect.amount);
      case 'count-call':
        return usage.count(effect.day, effect.call, effect.counts);
    }
  }

  return {
    read: async (slot) => rows.get(slot),
    list: async (account, first, last) => rows.between(account, first, last),
    claim: async (slot, mode, owner, now) => {
      const record = rows.get(slot.id);
      if (record && record.status.state !== 'claimed') return { kind: 'held', record };
      rows.set({ slot, mode, status: { state: 'claimed', owner, claimedAt: now }, decision: null });
      return { kind: 'claimed' };
    },
    dismiss: async (slot, owner, status, decision, upon) => {
      const record = rows.get(slot);
      if (!record || !isClaimedBy(record.status, owner)) return false;
      if (upon && versionOf(upon.mode, slot) !== upon.version) return false;
      rows.set({ ...record, status, decision });
      return true;
    },
    writeMissed: async (slot, mode, now) => {
      if (rows.get(slot.id)) return false;
      const status = skipped('missed', now);
      rows.set({ slot, mode, status, decision: null });
      return true;
    },
    reserve: async (reservation) => {
      const reserved = decideReservation(reservation, factsOf(reservation));
      if (reserved.kind !== 'reserved') return reserved;
      const { slot, mode, decision, now } = reservation;
      rows.set({ slot, mode, status: reservedStatus(reservation), decision });
      history.reserve(mode, slot, now);
      reservationEffects(reservation).forEach(apply);
      return reserved;
    },
    transition: async (slot, from, to) => {
      assertTransition(slot, from.state, to.state);
      const record = rows.get(slot);
      if (!record || !isAt(record.status, from)) return false;
      if (to.state === 'sending' && holdOn(holds.state(), record.slot.account, to.sendingAt)) return false;
      rows.set({ ...record, status: to });
      transitionEffects(slot, to, record).forEach(apply);
      return true;
    },
  };
}

const isAt = (status: SlotStatus, { state, attempt }: ExpectedStatus): boolean =>
  status.state === state && (attempt === undefined || ('attempt' in status && status.attempt === attempt));

const dayKey = ({ slot, mode }: Pick<Reservation, 'slot' | 'mode'>): string => `${mode}#${slot.account}#${slot.day}`;
