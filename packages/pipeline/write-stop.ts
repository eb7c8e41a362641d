import type { AccountId, Clock, Log, SlotId, StopOrder } from '@promoter/domain';
import { afterRefusedRead, type Store, stopAfter, timesTooMany } from '@promoter/slots';
import { countRefusal } from './refusal-streaks.ts';
import { writeRefusedRead } from './refused-reads.ts';

/**
 * Stops the account, or the whole app, as an answer of X requires: at once, or where it comes several times in a row. A
 * stop that stands already is neither written nor logged again. `slot` is the one whose post was refused; null where
 * it was a read or a deletion.
 */
export async function writeStop(
  account: AccountId,
  { scope, stop, onRepeat }: StopOrder,
  { store, now, log }: { store: Pick<Store, 'holds' | 'keyValues' | 'posts'>; now: Clock; log: Log },
  slot: SlotId | null = null,
): Promise<void> {
  const isOfKeys = stop.cause === 'credentials';
  const kind = onRepeat ?? (isOfKeys ? 'unauthorized' : undefined);
  const streak = kind && (await countRefusal(account, kind, slot, { store, now }));
  const times = streak ? (onRepeat ? timesTooMany(onRepeat, streak) : streak.count) : 1;
  if (times === 0) {
    log('warn', `not stopped yet: ${stop.reason}`, { account, slot });
    return;
  }
  const { stoppedAccounts, stoppedApp } = await store.holds.read([account]);
  const present = scope === 'account' ? (stoppedAccounts.get(account) ?? null) : stoppedApp;
  const next = stopAfter(present, { ...stop, since: now() }, now());
  if (!next) return;
  log('error', `stopped: ${stop.reason}`, { account, scope, fix: stop.fix, until: stop.until });
  if (scope === 'app') await store.holds.stopApp(next);
  else await store.holds.stopAccount(account, next);
  if (!isOfKeys) return;
  // From here on X is asked whose these credentials are, ever more rarely, until it answers: the later, the more often
  // it took them for that and refused the next post.
  const before = { since: now(), times: times - 1 };
  const asked = afterRefusedRead(before, { detail: stop.reason, until: null }, now());
  await writeRefusedRead(store.keyValues, account, 'users/me', asked);
}
