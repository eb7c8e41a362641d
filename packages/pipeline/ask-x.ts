import type { AccountId, Clock, Log, Unreadable } from '@promoter/domain';
import { afterFailedRead, afterRefusedRead, type RefusedRead, type Store } from '@promoter/slots';
import { type ReadKind, writeRefusedRead } from './refused-reads.ts';
import { writeStop } from './write-stop.ts';

interface AskServices {
  account: AccountId;
  store: Pick<Store, 'holds' | 'keyValues' | 'posts'>;
  now: Clock;
  log: Log;
}

/**
 * Reads from X, and records a refusal of this kind of read, or its end. A refusal holds back reads of its kind alone,
 * unless it says that posts would be refused too; so does a failure, for a shorter time. `before` is what was known
 * before.
 */
export async function askX<T extends { kind: string }>(
  kind: ReadKind,
  before: RefusedRead | undefined,
  services: AskServices,
  ask: () => Promise<T | Unreadable>,
): Promise<T | Unreadable> {
  const { account, store, now } = services;
  const answer = await ask();
  if (!isUnreadable(answer)) {
    if (before) await writeRefusedRead(store.keyValues, account, kind, null);
    return answer;
  }
  if (answer.refused) {
    const { detail, refused } = answer;
    const after = afterRefusedRead(before, { detail, until: refused.until }, now());
    await writeRefusedRead(store.keyValues, account, kind, after);
  } else if (kind !== 'timeline') {
    // A slot whose outcome hangs on the timeline is looked up again at once, and has waits of its own once given up.
    await writeRefusedRead(store.keyValues, account, kind, afterFailedRead(before, answer.detail, now()));
  }
  // Whose the keys are is the question that X answers for right keys whatever else it grants: of them only that speaks.
  const isOfKeys = answer.stop?.stop.cause === 'credentials';
  if (answer.stop && (kind === 'users/me' || !isOfKeys)) await writeStop(account, answer.stop, services);
  return answer;
}

const isUnreadable = <T extends { kind: string }>(answer: T | Unreadable): answer is Unreadable =>
  answer.kind === 'unreadable';
