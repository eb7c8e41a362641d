import { scheduleOf } from '@promoter/config';
import type { SlotId } from '@promoter/domain';
import { deliverSettle, reconcileDays, type Settlement } from '@promoter/pipeline';
import { settleServices } from '../pipeline-services.ts';
import type { Workspace } from '../workspace.ts';

export interface Settled {
  settlements: readonly Settlement[];
  closed: readonly SlotId[];
  overdue: readonly SlotId[];
}

/** What the settle rules do in the cloud: each account settles its own slots, then all are reconciled. */
export async function settleSlots(workspace: Workspace): Promise<Settled> {
  const { config, store, now, log } = workspace;
  const settlements: Settlement[] = [];
  for (const { id } of config.accounts) {
    const services = settleServices(id, workspace);
    settlements.push(...(await deliverSettle(services)));
  }
  const { closed, overdue } = await reconcileDays({
    store,
    schedule: scheduleOf(config),
    mode: config.mode,
    now,
    log,
  });
  return { settlements, closed, overdue };
}
