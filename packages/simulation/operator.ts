import { type AccountId, HOUR_MS, MINUTE_MS, SECOND_MS } from '@promoter/domain';
import type { Slot, Store } from '@promoter/slots';
import type { Random } from './random.ts';
import type { FaultProfile } from './fault-profiles.ts';
import type { VirtualTime } from './virtual-time.ts';

/** How far around a slot's minute the owner's hand may come. */
const AROUND_SECONDS = 60;

/** What the bot's owner does: lifts within the hour what stopped the bot, and now and then holds it back. */
export interface Operator {
  /** Plans what is done around these slots. */
  plan(slots: readonly Slot[]): void;
  /** A store of the account's processes; now and then its owner holds the account back just while a text is composed. */
  intervene(store: Store, account: AccountId): Store;
}

export function createOperator(
  accounts: readonly AccountId[],
  { holds }: Pick<Store, 'holds'>,
  { time, random, faults }: { time: VirtualTime; random: Random; faults: () => FaultProfile },
): Operator {
  const hold = (account: AccountId): Promise<void> =>
    random.chance(0.5) ? holds.pause(account, time.now()) : holds.cooldown(time.now() + 40 * MINUTE_MS);

  return {
    plan: (slots) => {
      for (const { account, at } of slots) {
        if (!random.chance(faults().held)) continue;
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
    intervene: (store, account) => ({
      ...store,
      history: {
        read: async (mode, now) => {
          const history = await store.history.read(mode, now);
          if (random.chance(faults().held)) await hold(account);
          return history;
        },
      },
    }),
  };
}
