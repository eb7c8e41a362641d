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
import type { Ports } from './process.ts';

/** The deployed functions, each as what it does with one event. */
export interface BotFunctions {
  postSlot(slot: Slot): BotFunction;
  settle(account: AccountId): BotFunction;
  /** What settling an account includes once in a while: verifies the account and reads its posts' engagement. */
  readAccount(account: AccountId): BotFunction;
  reconcile: BotFunction;
}

export interface BotContext {
  config: Config;
  brand: Brand;
  log: Log;
  portsOf(account: AccountId): Ports;
  /** Called with the result of every reconciliation. */
  onReconciled(reconciliation: Reconciliation): void;
}

export function createBotFunctions({ config, brand, log, portsOf, onReconciled }: BotContext): BotFunctions {
  const schedule = scheduleOf(config);
  let deliveries = 0;
  return {
    postSlot: (slot) => ({
      name: `post ${slot.id}`,
      ports: portsOf(slot.account),
      work: async (process) => {
        deliveries += 1;
        const own = { config, log, ...process };
        await deliverSlot(slot, { brand, owner: `delivery-${deliveries}`, ...own }, { account: slot.account, ...own });
      },
    }),
    settle: (account) => ({
      name: `settle ${account}`,
      ports: portsOf(account),
      work: async (process) => {
        await settleAccount({ account, config, log, ...process });
      },
    }),
    readAccount: (account) => ({
      name: `read account ${account}`,
      ports: portsOf(account),
      work: async (process) => {
        await verifyAccount({ account, config, log, ...process });
        await readEngagement({ account, config, log, ...process });
      },
    }),
    reconcile: {
      name: 'reconcile',
      ports: portsOf('none'),
      work: async (process) => onReconciled(await reconcileDays({ schedule, mode: config.mode, log, ...process })),
    },
  };
}
