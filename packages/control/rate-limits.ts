import type { AccountId } from '@promoter/domain';
import { rateLimitKey } from '@promoter/domain';
import * as z from 'zod/mini';
import type { AccountStatus } from './answers/index.ts';
import { formatTime } from './formats.ts';
import type { ControlServices } from './services.ts';

const valueSchema = z.object({
  at: z.number(),
  limits: z.array(z.object({ window: z.string(), limit: z.int(), remaining: z.int(), resetAt: z.number() })),
});

/** X's counters as its last answer to this account told them; null when none was noted. */
export async function readRateLimits(
  { config, store }: Pick<ControlServices, 'config' | 'store'>,
  account: AccountId,
): Promise<AccountStatus['rateLimits']> {
  const stored = valueSchema.safeParse(await store.keyValues.get(rateLimitKey(account)));
  if (!stored.success) return null;
  return {
    at: formatTime(config.timezone, stored.data.at),
    limits: stored.data.limits.map(({ window, limit, remaining, resetAt }) => ({
      window,
      limit,
      remaining,
      resetsAt: formatTime(config.timezone, resetAt),
    })),
  };
}
