import { scheduleOf } from '@promoter/config';
import { readReportNotice } from '@promoter/control/report';
import type { AccountId, Week } from '@promoter/domain';
import {
  assignQueue,
  deliverSettle,
  keepLearned,
  mailReport,
  mailWaiting,
  type Reconciliation,
  reconcileDays,
  type Settlement,
} from '@promoter/pipeline';
import { settleServices } from '../pipeline-services.ts';
import type { Workspace } from '../workspace.ts';

export interface Settled extends Pick<Reconciliation, 'closed' | 'overdue'> {
  settlements: readonly Settlement[];
  /** Accounts that could not be settled or reconciled: each is an error in the log, and tried again the next time. */
  failed: readonly AccountId[];
}

/**
 * What the settle rules do in the cloud: each account settles its own slots, then all are reconciled. An account that
 * cannot be settled keeps no other from it. Throws where none can be reconciled.
 */
export async function settleSlots(workspace: Workspace): Promise<Settled> {
  const { config, store, now, playedUntil, log } = workspace;
  const settlements: Settlement[] = [];
  const failed = new Set<AccountId>();
  for (const { id } of config.accounts) {
    try {
      settlements.push(...(await deliverSettle(settleServices(id, workspace))));
    } catch (error) {
      log('error', 'an account could not be settled', { account: id, error });
      failed.add(id);
    }
  }
  const { mode } = config;
  const reconciled = await reconcileDays({ store, schedule: scheduleOf(config), mode, now, log });
  for (const id of await assignQueue({ config, store, now, playedUntil, log })) failed.add(id);
  // Nobody is mailed from here: what waits is in the log, and a report is printed by the command line.
  const notify = async () => true;
  await mailWaiting({ config, store, now, log, notify });
  const reportOf = (week: Week) => readReportNotice({ config, store, now }, week);
  await mailReport({ config, keyValues: store.keyValues, now, log, notify, reportOf });
  await keepLearned({ config, store, now, log });
  const { closed, overdue } = reconciled;
  return { settlements, closed, overdue, failed: [...failed.union(new Set(reconciled.failed))] };
}
