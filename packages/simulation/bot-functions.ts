import { type Config, scheduleOf } from '@promoter/config';
import type { Brand } from '@promoter/content';
import type { AccountId, Log } from '@promoter/domain';
import {
  assignQueue,
  deliverSettle,
  deliverSlot,
  type Reconciliation,
  reconcileDays,
  type SettleServices,
} from '@promoter/pipeline';
import type { Slot } from '@promoter/slots';
import type { SimulatedFunction } from './invocations.ts';
import type { Ports, Process } from './process.ts';

export interface BotContext {
  config: Config;
  brand: Brand;
  log: Log;
  portsOf(account: AccountId): Ports;
  /** Called with the result of every reconciliation. */
  onReconciled(reconciliation: Reconciliation): void;
}

/** The deployed functions, each as what it does with one event. */
export function createBotFunctions({ config, brand, log, portsOf, onReconciled }: BotContext) {
  const schedule = scheduleOf(config);
  const functionOf = (
    name: string,
    account: AccountId,
    work: (services: SettleServices & Process) => Promise<unknown>,
  ): SimulatedFunction => ({
    name,
    ports: portsOf(account),
    work: (process) => work({ account, config, log, ...process }),
  });
  let deliveries = 0;
  return {
    postSlot: (slot: Slot) =>
      functionOf(`post ${slot.id}`, slot.account, (services) => {
        deliveries += 1;
        return deliverSlot(slot, { brand, owner: `delivery-${deliveries}`, ...services }, services);
      }),
    settle: (account: AccountId) => functionOf(`settle ${account}`, account, deliverSettle),
    reconcile: functionOf('reconcile', 'none', async (services) => {
      const reconciliation = await reconcileDays({ schedule, mode: config.mode, ...services });
      // As the deployed function does, which Lambda then runs again.
      if (reconciliation.errors.length > 0) throw reconciliation.errors[0];
      onReconciled(reconciliation);
    }),
    // An account whose queue failed is assigned in the next round.
    assignQueue: functionOf('queue', 'none', assignQueue),
  };
}
