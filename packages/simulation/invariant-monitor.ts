import { readAsked } from '@promoter/control';
import { type EpochMs, holdOn } from '@promoter/domain';
import type { Reconciliation } from '@promoter/pipeline';
import {
  type ControlStore,
  isFinal,
  pinnedBy,
  type Reservation,
  type Slot,
  type SlotState,
  type Store,
} from '@promoter/slots';
import type { Invariant, Violation } from './invariants.ts';

/** Checks while the simulation runs what its end no longer shows. */
export interface InvariantMonitor {
  violations: readonly Violation[];
  /** The store, with a check for holds at each call that lets a text be sent. */
  watch(store: ControlStore): ControlStore;
  /** Checks that a slot whose 30 minutes are over has a final state. */
  checkSettled(slot: Slot): Promise<void>;
  /** Checks that a post whose deletion was asked for some time ago is gone, or that it is recorded why not. */
  checkDeleted(slot: Slot): Promise<void>;
  /** Checks that a reconciliation accounts for every slot. */
  checkReconciliation(reconciliation: Reconciliation): void;
  /** At the end: checks that no final state has changed. */
  checkFinalStates(): Promise<void>;
}

export function createInvariantMonitor(store: Store): InvariantMonitor {
  const violations: Violation[] = [];
  const report = (invariant: Invariant, detail: string): void => void violations.push({ invariant, detail });
  const finalStates = new Map<Slot, SlotState>();

  const checkHolds = async ({ id, account }: Pick<Slot, 'id' | 'account'>, now: EpochMs): Promise<void> => {
    const hold = holdOn(await store.holds.read([account]), account, now);
    if (hold) report('held', `${id} was sent while ${hold}`);
  };
  /** From the reservation on nobody can change what was decided, so it is what the text was frozen under. */
  const checkPlan = async ({ slot: { id }, mode, draft }: Reservation): Promise<void> => {
    const act = (await store.instructions.read(mode, id))?.act ?? null;
    const pinned = pinnedBy(act);
    if (act?.kind === 'skip') report('planned', `${id} was skipped, and sent`);
    if (act?.kind === 'another' && act.refused.includes(draft.fingerprint))
      report('planned', `${id}: a refused text was sent`);
    if (pinned?.fallback === 'skip' && pinned.draft.text !== draft.text)
      report('planned', `${id}: another text was sent than the one that was ${pinned.kind}`);
  };
  const readState = async ({ id }: Slot): Promise<SlotState | undefined> => (await store.ledger.read(id))?.status.state;

  return {
    violations,
    watch: ({ ledger, ...rest }) => ({
      ...rest,
      ledger: {
        ...ledger,
        reserve: async (reservation) => {
          const reserved = await ledger.reserve(reservation);
          if (reserved.kind !== 'reserved') return reserved;
          await checkHolds(reservation.slot, reservation.now);
          await checkPlan(reservation);
          return reserved;
        },
        transition: async (slot, from, to) => {
          const moved = await ledger.transition(slot, from, to);
          if (moved && to.state === 'sending') {
            await checkHolds({ id: slot, account: slot.slice(0, slot.indexOf('@')) }, to.sendingAt);
          }
          return moved;
        },
      },
    }),
    checkSettled: async (slot) => {
      const state = await readState(slot);
      if (state && isFinal(state)) finalStates.set(slot, state);
      else report('final', `${slot.id} was ${state ?? 'without a row'} after 30 minutes`);
    },
    checkDeleted: async ({ id, account }) => {
      const status = (await store.ledger.read(id))?.status;
      const asked = (await readAsked({ store }, [account])).get(id);
      const isRecorded = status?.state === 'posted' && status.deletion !== undefined;
      if (!isRecorded && (asked?.detail ?? null) === null)
        report('deleted', `nothing came of a request to delete ${id}`);
    },
    checkReconciliation: ({ overdue, days }) => {
      for (const id of overdue) report('final', `${id} is overdue at reconciliation`);
      for (const { account, day, scheduled, ended, open, overdue: late } of days) {
        const sum = Object.values(ended).reduce((total, count) => total + count, open + late);
        if (sum !== scheduled) report('final', `${account} ${day}: ${scheduled} scheduled, ${sum} counted`);
      }
    },
    checkFinalStates: async () => {
      for (const [slot, before] of finalStates) {
        const after = await readState(slot);
        if (after === before || (before === 'abandoned' && after === 'posted')) continue;
        report('final', `${slot.id} ended as ${before} and then as ${after ?? 'no row'}`);
      }
    },
  };
}
