import { type AccountId, type EpochMs, rateLimitKey } from '@promoter/domain';
import * as z from 'zod/mini';
import type { AccountStatus } from './answers/index.ts';
import { formatTime } from './formats.ts';
import type { ControlServices } from './services.ts';

const valueSchema = z.object({
  at: z.number(),
  limits: z.array(z.object({ window: z.string(), limit: z.int(), remaining: z.int(), resetAt: z.number() })),
});

/** X's rate limits as of its last answer to this account; null when none is stored. */
export async function readRateLimits(
  { config, store }: Pick<ControlServices, 'config' | 'store'>,
  account: AccountId,
): Promise<AccountStatus['rateLimits']> {
  const stored = valueSchema.safeParse(await store.keyValues.get(rateLimitKey(account)));
  if (!stored.success) return null;
  const { at, limits } = stored.data;
  const show = (moment: EpochMs) => formatTime(config.timezone, moment);
  return { at: show(at), limits: limits.map(({ resetAt, ...counter }) => ({ ...counter, resetsAt: show(resetAt) })) };
}
