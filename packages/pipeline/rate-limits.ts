import type { AccountId, EpochMs, KeyValueStore, RateLimit } from '@promoter/domain';
import * as z from 'zod/mini';

const keyOf = (account: AccountId): string => `rate-limit:${account}`;

const valueSchema = z.object({
  at: z.number(),
  limits: z.array(z.object({ window: z.string(), limit: z.int(), remaining: z.int(), resetAt: z.number() })),
});

/** X's rate limits as of its last answer to this account; undefined when none is stored. */
export async function readRateLimits(
  keyValues: Pick<KeyValueStore, 'get'>,
  account: AccountId,
): Promise<z.output<typeof valueSchema> | undefined> {
  return valueSchema.safeParse(await keyValues.get(keyOf(account))).data;
}

export async function writeRateLimits(
  keyValues: Pick<KeyValueStore, 'set'>,
  account: AccountId,
  answered: { at: EpochMs; limits: readonly RateLimit[] },
): Promise<void> {
  await keyValues.set(keyOf(account), answered);
}
