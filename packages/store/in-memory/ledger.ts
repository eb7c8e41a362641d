import { holdOn } from '@promoter/domain';
import {
  assertTransition,
  type Dismissal,
  type Ledger,
  type Reservation,
  type Reserved,
  type SlotRecord,
  type SlotStatus,
} from '@promoter/slots';
import {
  billedDay,
  billedMonth,
  CREATE_POST,
  pastPostOf,
  postOf,
  reservedStatus,
  utcDay,
} from '../reservation-records.ts';
import { isTooClose } from '../reservation-sequence.ts';
import type { HoldStoreWithState } from './holds.ts';
import type { PostHistoryWithReservations } from './post-history.ts';
import type { PostStoreWithAdd } from './posts.ts';
import { createSlotRows } from './slot-rows.ts';
import type { UsageWithBudget } from './usage.ts';

interface Neighbours {
  posts: PostStoreWithAdd;
  history: PostHistoryWithReservations;
  holds: HoldStoreWithState;
  usage: UsageWithBudget;
}

export function createLedger({ posts, history, holds, usage }: Neighbours): Ledger {
  const rows = createSlotRows();
  const postsOfDay = new Map<string, number>();

  function classify(reservation: Reservation): Reserved {
    const { slot, mode, owner, draft, sequence: sequenceRead, now, limits } = reservation;
    if (!isOwner(rows.get(slot.id)?.status, owner)) return { kind: 'lost' };
    const hold = holdOn(holds.state(), slot.account, now);
    if (hold) return { kind: 'refused', reason: hold };
    if ((postsOfDay.get(dayKey(reservation)) ?? 0) >= limits.dailyCap) return { kind: 'refused', reason: 'cap' };
    const reservations = history.reservations(mode);
    if (isTooClose(reservations, slot, limits.gapMs)) return { kind: 'refused', reason: 'gap' };
    if (usage.spentNow(mode, billedMonth(slot)) + draft.cost > limits.monthlyBudget) {
      return { kind: 'refused', reason: 'budget' };
    }
    if (reservations.sequence !== sequenceRead) return { kind: 'stale', why: 'sequence' };
    if (history.isTaken(mode, draft.fingerprint, slot.id, now)) return { kind: 'stale', why: 'fingerprint' };
    return { kind: 'reserved' };
  }

  function commit(reservation: Reservation): void {
    const { slot, mode, draft, decision, now } = reservation;
    rows.set({ slot, mode, status: reservedStatus(reservation), decision });
    postsOfDay.set(dayKey(reservation), (postsOfDay.get(dayKey(reservation)) ?? 0) + 1);
    history.remember(pastPostOf(reservation), slot, now);
    usage.spend(mode, billedMonth(slot), draft.cost);
    if (mode === 'live') usage.count(billedDay(slot), CREATE_POST, { calls: 1, cost: draft.cost });
    else posts.add(postOf(slot.id, mode, draft, now, null));
  }

  function free({ slot, mode }: SlotRecord, draft: Reservation['draft']): void {
    const key = dayKey({ slot, mode });
    postsOfDay.set(key, (postsOfDay.get(key) ?? 0) - 1);
    history.forget(mode, draft.fingerprint, slot.id);
    usage.spend(mode, billedMonth(slot), -draft.cost);
    usage.count(billedDay(slot), CREATE_POST, { errors: 1, cost: -draft.cost });
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
    dismiss: async (slot, owner, status, decision) => {
      const record = rows.get(slot);
      if (!record || !isOwner(record.status, owner)) return false;
      rows.set({ ...record, status, decision });
      return true;
    },
    writeMissed: async (slot, mode, now) => {
      if (rows.get(slot.id)) return false;
      const status: Dismissal = { state: 'skipped', reason: 'missed', settledAt: now };
      rows.set({ slot, mode, status, decision: null });
      return true;
    },
    reserve: async (reservation) => {
      const verdict = classify(reservation);
      if (verdict.kind === 'reserved') commit(reservation);
      return verdict;
    },
    transition: async (slot, from, to) => {
      assertTransition(slot, from.state, to.state);
      const record = rows.get(slot);
      if (!record || !standsAt(record.status, from)) return false;
      if (to.state === 'sending' && holdOn(holds.state(), record.slot.account, to.sendingAt)) return false;
      rows.set({ ...record, status: to });
      if (to.state === 'posted') posts.add(postOf(slot, record.mode, to.draft, to.postedAt, to.xId));
      if (to.state === 'sending') usage.count(utcDay(to.sendingAt), CREATE_POST, { calls: 1 });
      if (to.state === 'rejected' && 'draft' in record.status) free(record, record.status.draft);
      return true;
    },
  };
}

const isOwner = (status: SlotStatus | undefined, owner: string): boolean =>
  status?.state === 'claimed' && status.owner === owner;

const standsAt = (status: SlotStatus, { state, attempt }: Parameters<Ledger['transition']>[1]): boolean =>
  status.state === state && (attempt === undefined || ('attempt' in status && status.attempt === attempt));

const dayKey = ({ slot, mode }: Pick<Reservation, 'slot' | 'mode'>): string => `${mode}#${slot.account}#${slot.day}`;
