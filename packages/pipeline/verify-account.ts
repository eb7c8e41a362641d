import { scheduleOf } from '@promoter/config';
import { localDay, type Unreadable } from '@promoter/domain';
import { isVerificationDue, stopBehind } from '@promoter/slots';
import { askX } from './ask-x.ts';
import { readRefusedReads } from './refused-reads.ts';
import type { SettleServices } from './services.ts';
import { readVerification, writeVerification } from './verification-record.ts';

export type Verification =
  /** Too early, or verified already today. */
  | { kind: 'not-due' }
  | { kind: 'verified'; handle: string }
  | {
      kind: 'failed';
      detail: string;
      /** Set where X did not say whose the credentials are. */
      unread?: Unreadable;
    };

/**
 * Asks X once a local day, before the first slot, whose credentials these are: where X refuses them, there is time to
 * fix them. After a refusal, and where the credentials stopped the account, X is asked again ever more rarely; its answer
 * lifts that stop. Credentials of another account are an alarm only: an account may have been renamed. May be called at
 * any time; `atOnce` asks now, whether it is due or not.
 */
export async function verifyAccount(services: SettleServices & { atOnce?: boolean }): Promise<Verification> {
  const { account, config, store, now, log, atOnce = false } = services;
  const today = localDay(config.timezone, now());
  const timeline = await services.timeline;
  if (!timeline) return { kind: 'not-due' };
  const { 'users/me': refused } = await readRefusedReads(store.keyValues, account);
  const isDue = async () =>
    isVerificationDue(scheduleOf(config), account, now()) &&
    (await readVerification(store.keyValues, account))?.day !== today;
  const isWanted = atOnce || (refused ? now() >= refused.notBefore : await isDue());
  if (!isWanted) return { kind: 'not-due' };
  const answer = await askX('users/me', refused, services, () => timeline.verify());
  if (answer.kind === 'unreadable') {
    log('warn', 'the credentials could not be verified', { account, detail: answer.detail });
    return { kind: 'failed', detail: answer.detail, unread: answer };
  }
  await writeVerification(store.keyValues, account, { day: today, handle: answer.handle, at: now() });
  if (refused) await liftStop(services);
  const expected = config.accounts.find(({ id }) => id === account)?.handle ?? '';
  if (answer.handle.toLowerCase() === expected.toLowerCase()) return answer;
  const detail = `the credentials belong to @${answer.handle}, not to @${expected}`;
  log('error', detail, { account });
  return { kind: 'failed', detail };
}

/** X takes the credentials: a stop that says otherwise is over. */
async function liftStop({ account, store, now, log }: SettleServices): Promise<void> {
  const { stoppedAccounts } = await store.holds.read([account]);
  const stop = stoppedAccounts.get(account);
  if (stop?.cause !== 'credentials') return;
  await store.holds.stopAccount(account, stopBehind(stop, now()));
  log('info', 'X accepts the credentials again: the stop is lifted', { account });
}
