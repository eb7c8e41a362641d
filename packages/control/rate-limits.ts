import type { AccountId } from '@promoter/domain';
import { rateLimitNote } from '@promoter/domain';
import * as z from 'zod/mini';
import type { AccountStatus } from './answers/index.ts';
import { shownTime } from './formats.ts';
import type { ControlServices } from './services.ts';

const noteSchema = z.object({
  at: z.number(),
  limits: z.array(z.object({ window: z.string(), limit: z.int(), remaining: z.int(), resetAt: z.number() })),
});

/** X's counters as its last answer to this account told them; null when none was noted. */
export async function readRateLimits(
  { config, store }: Pick<ControlServices, 'config' | 'store'>,
  account: AccountId,
): Promise<AccountStatus['rateLimits']> {
  const noted = noteSchema.safeParse(await store.notes.get(rateLimitNote(account)));
  if (!noted.success) return null;
  return {
    at: shownTime(config.timezone, noted.data.at),
    limits: noted.data.limits.map(({ window, limit, remaining, resetAt }) => ({
      window,
      limit,
      remaining,
      resetsAt: shownTime(config.timezone, resetAt),
    })),
  };
}
