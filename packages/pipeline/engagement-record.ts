import { type AccountId, type EpochMs, type KeyValueStore, type Post, readValue, type SlotId } from '@promoter/domain';
import { MISSING_IN_A_ROW, missingInARow } from '@promoter/slots';
import * as z from 'zod/mini';
import type { SettleServices } from './services.ts';

const engagementKey = (account: AccountId): string => `engagement:${account}`;

/**
 * When X was last asked, and the slots whose posts it no longer has, newest first. The release before this one wants
 * `gone`, and does without the rest.
 */
const valueSchema = z.object({ at: z.number(), gone: z.array(z.string()), missing: z.optional(z.array(z.string())) });

/** When X was last asked how an account's posts fare; long ago where it never was. */
export async function readLastEngagementRead(keyValues: KeyValueStore, account: AccountId): Promise<EpochMs> {
  const stored = await readValue(keyValues, engagementKey(account), valueSchema);
  return stored?.at ?? Number.NEGATIVE_INFINITY;
}

/** Notes that X is asked now. Pass the account's posts on X, newest first. */
export const keepEngagementRead = (posts: readonly Post[], { account, store, now }: SettleServices): Promise<void> =>
  store.keyValues.set(engagementKey(account), {
    at: now(),
    gone: [],
    missing: missingInARow(posts).map(({ slot }) => slot),
  });

/** The slots of an account whose posts X no longer has, several in a row, newest first; none where they are fewer. */
export async function readMissingInARow(keyValues: KeyValueStore, account: AccountId): Promise<readonly SlotId[]> {
  const { missing = [] } = (await readValue(keyValues, engagementKey(account), valueSchema)) ?? {};
  return missing.length < MISSING_IN_A_ROW ? [] : missing;
}
