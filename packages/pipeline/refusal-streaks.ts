import {
  type AccountId,
  type Clock,
  type EpochMs,
  type KeyValueStore,
  REPEATED_REFUSALS,
  type RepeatedRefusal,
  readValue,
  type SlotId,
} from '@promoter/domain';
import { afterRefusal, isRepeated, type Store } from '@promoter/slots';
import * as z from 'zod/mini';
import { readVerification } from './verification-record.ts';

const streak = z.object({ count: z.int(), at: z.number(), slot: z.nullable(z.string()) });
const row = z.partialRecord(z.enum(REPEATED_REFUSALS), streak);

const keyOf = (account: AccountId): string => `refusals:${account}`;

/**
 * Counts a refusal that stops only when it comes several times in a row; returns whether it has. Nothing is read or
 * written for a success: a post since the last refusal, or for the keys a verification, begins anew.
 */
export async function countRefusal(
  account: AccountId,
  kind: RepeatedRefusal,
  slot: SlotId | null,
  { store, now }: { store: Pick<Store, 'posts' | 'keyValues'>; now: Clock },
): Promise<boolean> {
  const [streaks = {}, lastSuccessAt] = await Promise.all([
    readValue(store.keyValues, keyOf(account), row),
    lastSuccess(account, kind, store),
  ]);
  const after = afterRefusal(streaks[kind], lastSuccessAt, { slot, now: now() });
  await store.keyValues.set(keyOf(account), { ...streaks, [kind]: after });
  return isRepeated(kind, after);
}

/** A person resumes the account: what was refused before counts no more. */
export const forgetRefusals = (keyValues: Pick<KeyValueStore, 'set'>, account: AccountId): Promise<void> =>
  keyValues.set(keyOf(account), {});

async function lastSuccess(
  account: AccountId,
  kind: RepeatedRefusal,
  { posts, keyValues }: Pick<Store, 'posts' | 'keyValues'>,
): Promise<EpochMs> {
  const [[post], verification] = await Promise.all([
    posts.list(account, { limit: 1 }),
    kind === 'unauthorized' ? readVerification(keyValues, account) : undefined,
  ]);
  const postedAt = post?.mode === 'live' ? post.postedAt : Number.NEGATIVE_INFINITY;
  return Math.max(postedAt, verification?.at ?? Number.NEGATIVE_INFINITY);
}
