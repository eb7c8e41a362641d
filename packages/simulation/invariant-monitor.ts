import { type EpochMs, holdOn } from '@promoter/domain';
import type { Reconciliation } from '@promoter/pipeline';
import { isFinal, type Slot, type SlotState, type Store } from '@promoter/slots';
import type { Violation } from './invariants.ts';

/** Sees what happens while it happens, where the end would not show it any more. */
export interface InvariantMonitor {
  violations: readonly Violation[];
  /** The store, with a look at everything that lets a text go out. */
  watch(store: Store): Store;
  /** Looks at a slot whose 30 minutes are over. */
  visit(slot: Slot): Promise<void>;
  /** Looks at a check of the books. */
  audit(books: Reconciliation): void;
  /** Once all is over: no final state has become another. */
  compare(): Promise<void>;
}

export function createInvariantMonitor(store: Store): InvariantMonitor {
  const violations: Violation[] = [];
  const ends = new Map<Slot, SlotState>();

  const expectFree = async ({ id, account }: Pick<Slot, 'id' | 'account'>, now: EpochMs): Promise<void> => {
    const hold = holdOn(await store.holds.read([account]), account, now);
    if (hold) violations.push({ invariant: 'held', detail: `${id} was let out while ${hold}` });
  };
  const stateOf = async ({ id }: Slot): Promise<SlotState | undefined> => (await store.ledger.read(id))?.status.state;

  return {
    violations,
    watch: ({ ledger, ...rest }) => ({
      ...rest,
      ledger: {
        ...ledger,
        reserve: async (reservation) => {
          const reserved = await ledger.reserve(reservation);
          if (reserved.kind === 'reserved') await expectFree(reservation.slot, reservation.now);
          return reserved;
        },
        transition: async (slot, from, to) => {
          const moved = await ledger.transition(slot, from, to);
          if (moved && to.state === 'sending') {
            await expectFree({ id: slot, account: slot.slice(0, slot.indexOf('@')) }, to.sendingAt);
          }
          return moved;
        },
      },
    }),
    visit: async (slot) => {
      const state = await stateOf(slot);
      if (state && isFinal(state)) ends.set(slot, state);
      else violations.push({ invariant: 'final', detail: `${slot.id} was ${state ?? 'nothing'} after 30 minutes` });
    },
    audit: ({ overdue, days }) => {
      for (const id of overdue) violations.push({ invariant: 'final', detail: `${id} is overdue at reconciliation` });
      for (const { account, day, scheduled, ended, open, overdue: late } of days) {
        const sum = Object.values(ended).reduce((total, count) => total + count, open + late);
        if (sum === scheduled) continue;
        violations.push({ invariant: 'final', detail: `${account} ${day}: ${scheduled} scheduled, ${sum} counted` });
      }
    },
    compare: async () => {
      for (const [slot, before] of ends) {
        const after = await stateOf(slot);
        if (after === before || (before === 'abandoned' && after === 'posted')) continue;
        violations.push({
          invariant: 'final',
          detail: `${slot.id} ended as ${before} and then as ${after ?? 'nothing'}`,
        });
      }
    },
  };
}
