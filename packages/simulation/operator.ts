import { askDeletion, type ControlServices } from '@promoter/control';
import { type AccountId, type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS, type SlotId } from '@promoter/domain';
import type { ControlStore, Slot } from '@promoter/slots';
import type { FaultProfile } from './fault-profiles.ts';
import type { Random } from './random.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Longest time before or after a slot's minute at which the operator sets a hold. */
const AROUND_SECONDS = 60;

/** The longest time after a slot's minute at which the operator wants its post deleted. */
const DELETED_WITHIN_MINUTES = 6 * 60;

/** The person who runs the bot: lifts pauses and stops within the hour, now and then sets a hold or deletes a post. */
export interface Operator {
  /** Since when the operator has wanted the posts of these slots deleted. */
  deletionsAsked: ReadonlyMap<SlotId, EpochMs>;
  /** Schedules what the operator does around these slots. */
  schedule(slots: readonly Slot[]): void;
  /** The store for an account's processes, in which a hold is sometimes set just while a text is composed. */
  holdDuringComposition(store: ControlStore, account: AccountId): ControlStore;
}

interface OperatorOptions {
  time: VirtualTime;
  random: Random;
  /** The dice of deletions alone. */
  deleting: Random;
  faults: () => FaultProfile;
  /** Called when a deletion was asked for. */
  onAsked(slot: Slot): void;
}

export function createOperator(
  { config, store, now }: ControlServices,
  { time, random, deleting, faults, onAsked }: OperatorOptions,
): Operator {
  const { holds } = store;
  const accounts = config.accounts.map(({ id }) => id);
  const deletionsAsked = new Map<SlotId, EpochMs>();
  const askToDelete = async (slot: Slot): Promise<void> => {
    const at = time.now();
    const asked = await askDeletion({ config, store, now }, slot.id, { by: 'operator', reason: 'beside bad news' });
    if (!asked || 'refused' in asked) return;
    deletionsAsked.set(slot.id, deletionsAsked.get(slot.id) ?? at);
    onAsked(slot);
  };
  const hold = (account: AccountId): Promise<void> =>
    random.chance(0.5) ? holds.pause(account, time.now()) : holds.cooldown(time.now() + 40 * MINUTE_MS);

  return {
    deletionsAsked,
    schedule: (slots) => {
      for (const slot of slots) {
        if (!deleting.chance(faults().deleted)) continue;
        time.at(slot.at + deleting.between(1, DELETED_WITHIN_MINUTES) * MINUTE_MS, () => askToDelete(slot));
      }
      for (const { account, at } of slots) {
        if (!random.chance(faults().hold)) continue;
        time.at(at + random.between(-AROUND_SECONDS, AROUND_SECONDS) * SECOND_MS, () => hold(account));
      }
      time.every(HOUR_MS, time.now() + 30 * MINUTE_MS, async () => {
        const { paused, stoppedAccounts, stoppedApp } = await holds.read(accounts);
        if (stoppedApp) await holds.stopApp(null);
        for (const id of accounts) {
          if (paused.has(id) || stoppedAccounts.has(id)) await holds.resume(id);
        }
      });
    },
    holdDuringComposition: (store, account) => ({
      ...store,
      history: {
        read: async (mode, now) => {
          const history = await store.history.read(mode, now);
          if (random.chance(faults().hold)) await hold(account);
          return history;
        },
      },
    }),
  };
}
