import type { AccountId, Clock, Log, StopOrder } from '@promoter/domain';
import type { Store } from '@promoter/slots';

/** Stops the account, or the whole app, as an answer of X requires. */
export async function writeStop(
  account: AccountId,
  { scope, stop }: StopOrder,
  { store, now, log }: { store: Pick<Store, 'holds'>; now: Clock; log: Log },
): Promise<void> {
  log('error', `stopped: ${stop.reason}`, { account, scope, fix: stop.fix, until: stop.until });
  switch (scope) {
    case 'account':
      return store.holds.stopAccount(account, { ...stop, since: now() });
    case 'app':
      return store.holds.stopApp({ ...stop, since: now() });
  }
}
