import { type AccountId, HOUR_MS, MINUTE_MS, SECOND_MS } from '@promoter/domain';
import type { Slot, Store } from '@promoter/slots';
import type { FaultProfile } from './fault-profiles.ts';
import type { Random } from './random.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Longest time before or after a slot's minute at which the operator sets a hold. */
const AROUND_SECONDS = 60;

/** The person who runs the bot: lifts pauses and stops within the hour, and now and then sets a hold. */
export interface Operator {
  /** Schedules what the operator does around these slots. */
  schedule(slots: readonly Slot[]): void;
  /** The store for an account's processes, in which a hold is sometimes set just while a text is composed. */
  holdDuringComposition(store: Store, account: AccountId): Store;
}

export function createOperator(
  accounts: readonly AccountId[],
  { holds }: Pick<Store, 'holds'>,
  { time, random, faults }: { time: VirtualTime; random: Random; faults: () => FaultProfile },
): Operator {
  const hold = (account: AccountId): Promise<void> =>
    random.chance(0.5) ? holds.pause(account, time.now()) : holds.cooldown(time.now() + 40 * MINUTE_MS);

  return {
    schedule: (slots) => {
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
