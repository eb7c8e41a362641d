import {
  type AccountId,
  accountOf,
  type KeyValueReader,
  type KeyValueStore,
  readValue,
  type SlotId,
} from '@promoter/domain';
import type { PendingDeletion } from '@promoter/slots';
import * as z from 'zod/mini';

/** Who asked, when and why may be unreadable: the post is to go all the same. */
const moment = z.catch(z.number(), 0);
const words = z.catch(z.nullable(z.string()), null);
const request = z.object({
  askedAt: moment,
  by: z.catch(z.string(), 'operator'),
  reason: words,
  state: z._default(z.literal('asked'), 'asked'),
  at: moment,
  detail: words,
  notBefore: moment,
});
const row = z.record(z.string(), request);

const keyOf = (account: AccountId): string => `deletions:${account}`;

/** The requests to delete posts of this account that X has not answered for good, by slot. */
export const readPendingDeletions = async (
  keyValues: KeyValueReader,
  account: AccountId,
): Promise<ReadonlyMap<SlotId, PendingDeletion>> =>
  new Map(Object.entries((await readValue(keyValues, keyOf(account), row)) ?? {}));

/** Stores a request beside others; null removes it. */
export const writePendingDeletion = (
  keyValues: Pick<KeyValueStore, 'setEntry'>,
  slot: SlotId,
  pending: PendingDeletion | null,
): Promise<void> => keyValues.setEntry(keyOf(accountOf(slot)), slot, pending);
