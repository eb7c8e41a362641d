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
import { afterRefusal, type RefusalStreak, type Store } from '@promoter/slots';
import * as z from 'zod/mini';
import { readVerification } from './verification-record.ts';

const streak = z.object({ count: z.int(), at: z.number(), slot: z.nullable(z.string()) });
const row = z.partialRecord(z.enum(REPEATED_REFUSALS), streak);

const keyOf = (account: AccountId): string => `refusals:${account}`;

/**
 * Counts a refusal, and returns the streak that it belongs to. Nothing is read or written for a success: a post since the
 * last refusal begins anew. So does a verification where the keys were refused to reads alone; that X takes them for a
 * read does not show that it takes them for a post again.
 */
export async function countRefusal(
  account: AccountId,
  kind: RepeatedRefusal,
  slot: SlotId | null,
  { store, now }: { store: Pick<Store, 'posts' | 'keyValues'>; now: Clock },
): Promise<RefusalStreak> {
  const streaks = (await readValue(store.keyValues, keyOf(account), row)) ?? {};
  const before = streaks[kind];
  const isOfReads = kind === 'unauthorized' && before?.slot === null;
  const after = afterRefusal(before, await lastSuccess(account, isOfReads, store), { slot, now: now() });
  await store.keyValues.set(keyOf(account), { ...streaks, [kind]: after });
  return after;
}

/** A person resumes the account: what was refused before counts no more. */
export const forgetRefusals = (keyValues: Pick<KeyValueStore, 'set'>, account: AccountId): Promise<void> =>
  keyValues.set(keyOf(account), {});

async function lastSuccess(
  account: AccountId,
  isOfReads: boolean,
  { posts, keyValues }: Pick<Store, 'posts' | 'keyValues'>,
): Promise<EpochMs> {
  const [[post], verification] = await Promise.all([
    posts.list(account, { limit: 1 }),
    isOfReads ? readVerification(keyValues, account) : undefined,
  ]);
  const postedAt = post?.mode === 'live' ? post.postedAt : Number.NEGATIVE_INFINITY;
  return Math.max(postedAt, verification?.at ?? Number.NEGATIVE_INFINITY);
}
