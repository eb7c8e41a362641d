import { scheduleOf } from '@promoter/config';
import { checkConservation, settleAccount } from '@promoter/pipeline';
import type { Workspace } from '../workspace.ts';

/** What the settle rules do in the cloud: each account settles its own, then the books are checked. */
export async function settleSlots(workspace: Workspace): Promise<void> {
  const { config, store, now, log } = workspace;
  for (const { id } of config.accounts) await settleAccount(workspace.settleServices(id));
  await checkConservation({ store, schedule: scheduleOf(config), mode: config.mode, now, log });
}
