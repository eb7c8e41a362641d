import { type AccountId, type EpochMs, type KeyValueReader, type KeyValueStore, readValue } from '@promoter/domain';
import * as z from 'zod/mini';

/** `at` is absent in rows of earlier releases. */
const row = z.object({ day: z.string(), at: z.optional(z.number()) });

/** The key of whose an account's credentials are, and of when they were verified: `{ day, handle, at }`. */
export const verifiedKey = (account: AccountId): string => `verified:${account}`;

/** The last verification of an account's credentials that X answered; undefined where there is none. */
export const readVerification = (keyValues: KeyValueReader, account: AccountId) =>
  readValue(keyValues, verifiedKey(account), row);

export const writeVerification = (
  keyValues: Pick<KeyValueStore, 'set'>,
  account: AccountId,
  verification: { day: string; handle: string; at: EpochMs },
): Promise<void> => keyValues.set(verifiedKey(account), verification);
