import { type AccountId, HOUR_MS, MINUTE_MS, SECOND_MS } from '@promoter/domain';
import type { Slot, Store } from '@promoter/slots';
import type { Dice } from './dice.ts';
import type { Weather } from './fault-profiles.ts';
import type { VirtualTime } from './virtual-time.ts';

/** How far around a slot's minute the owner's hand may come. */
const AROUND_SECONDS = 60;

/** What the bot's owner does: lifts within the hour what stopped the bot, and now and then holds it back. */
export interface Owner {
  /** Plans what is done around these slots. */
  plan(slots: readonly Slot[]): void;
  /** A store of the account's processes; now and then its owner holds the account back just while a text is composed. */
  meddle(store: Store, account: AccountId): Store;
}

export function createOwner(
  accounts: readonly AccountId[],
  { steering }: Pick<Store, 'steering'>,
  { time, dice, weather }: { time: VirtualTime; dice: Dice; weather: () => Weather },
): Owner {
  const hold = (account: AccountId): Promise<void> =>
    dice.chance(0.5) ? steering.pause(account, time.now()) : steering.cooldown(time.now() + 40 * MINUTE_MS);

  return {
    plan: (slots) => {
      for (const { account, at } of slots) {
        if (!dice.chance(weather().held)) continue;
        time.at(at + dice.between(-AROUND_SECONDS, AROUND_SECONDS) * SECOND_MS, () => hold(account));
      }
      time.every(HOUR_MS, time.now() + 30 * MINUTE_MS, async () => {
        const { paused, stoppedAccounts, stoppedApp } = await steering.read(accounts);
        if (stoppedApp) await steering.stopApp(null);
        for (const id of accounts) {
          if (paused.has(id) || stoppedAccounts.has(id)) await steering.resume(id);
        }
      });
    },
    meddle: (store, account) => ({
      ...store,
      memory: {
        recall: async (mode, now) => {
          const memory = await store.memory.recall(mode, now);
          if (dice.chance(weather().held)) await hold(account);
          return memory;
        },
      },
    }),
  };
}
