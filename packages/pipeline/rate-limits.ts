import { type AccountId, type KeyValueStore, readValue } from '@promoter/domain';
import * as z from 'zod/mini';

const limit = z.object({ window: z.string(), limit: z.int(), remaining: z.int(), resetAt: z.number() });
const row = z.object({ at: z.number(), limits: z.readonly(z.array(limit)) });

/** X's rate limits as of its answer at a moment. */
export type RateLimits = z.output<typeof row>;

const keyOf = (account: AccountId): string => `rate-limit:${account}`;

/** X's rate limits as of its last answer to this account; undefined when none is stored. */
export const readRateLimits = (keyValues: KeyValueStore, account: AccountId): Promise<RateLimits | undefined> =>
  readValue(keyValues, keyOf(account), row);

export const writeRateLimits = (keyValues: KeyValueStore, account: AccountId, answered: RateLimits): Promise<void> =>
  keyValues.set(keyOf(account), answered);
