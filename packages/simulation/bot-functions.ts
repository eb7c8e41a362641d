import { type Config, scheduleOf } from '@promoter/config';
import type { Brand } from '@promoter/content';
import type { AccountId, Log } from '@promoter/domain';
import {
  deliverSlot,
  type Reconciliation,
  readEngagement,
  reconcileDays,
  settleAccount,
  verifyAccount,
} from '@promoter/pipeline';
import type { Slot } from '@promoter/slots';
import type { BotFunction } from './invocations.ts';
import type { Surroundings } from './process.ts';

/** The deployed functions, each as what it does with one event. */
export interface BotFunctions {
  postSlot(slot: Slot): BotFunction;
  settle(account: AccountId): BotFunction;
  /** What an account's settling does beside, and only once in a while. */
  lookAfter(account: AccountId): BotFunction;
  checkBooks: BotFunction;
}

export interface BotParts {
  config: Config;
  brand: Brand;
  log: Log;
  surroundingsOf(account: AccountId): Surroundings;
  /** Is shown every check of the books. */
  audit(books: Reconciliation): void;
}

export function createBotFunctions({ config, brand, log, surroundingsOf, audit }: BotParts): BotFunctions {
  const schedule = scheduleOf(config);
  let deliveries = 0;
  return {
    postSlot: (slot) => ({
      name: `post ${slot.id}`,
      surroundings: surroundingsOf(slot.account),
      work: async (process) => {
        deliveries += 1;
        const own = { config, log, ...process };
        await deliverSlot(slot, { brand, owner: `delivery-${deliveries}`, ...own }, { account: slot.account, ...own });
      },
    }),
    settle: (account) => ({
      name: `settle ${account}`,
      surroundings: surroundingsOf(account),
      work: async (process) => {
        await settleAccount({ account, config, log, ...process });
      },
    }),
    lookAfter: (account) => ({
      name: `look after ${account}`,
      surroundings: surroundingsOf(account),
      work: async (process) => {
        await verifyAccount({ account, config, log, ...process });
        await readEngagement({ account, config, log, ...process });
      },
    }),
    checkBooks: {
      name: 'check books',
      surroundings: surroundingsOf('none'),
      work: async (process) => audit(await reconcileDays({ schedule, mode: config.mode, log, ...process })),
    },
  };
}
