import {
  type AccountId,
  type ClickSource,
  type EpochMs,
  type KeyValueReader,
  type Post,
  readValue,
  type SlotId,
} from '@promoter/domain';
import { MISSING_IN_A_ROW, missingInARow } from '@promoter/slots';
import * as z from 'zod/mini';
import type { SettleServices } from './services.ts';

const engagementKey = (account: AccountId): string => `engagement:${account}`;

const clicksSchema = z.object({
  way: z.enum(['fields', 'analytics', 'none']),
  at: z.number(),
  why: z.exactOptional(z.string()),
});

/**
 * When X was last asked, the slots whose posts it no longer has, newest first, and how it gives clicks. An earlier release
 * wants `gone`, and does without the rest; of clicks that cannot be read X is asked anew.
 */
const valueSchema = z.object({
  at: z.number(),
  gone: z.array(z.string()),
  missing: z.optional(z.array(z.string())),
  clicks: z.catch(z.optional(clicksSchema), undefined),
});

/** What is known of an account's engagement. */
export interface EngagementRecord {
  /** When X was last asked; long ago where it never was. */
  at: EpochMs;
  /** Slots whose posts X no longer has, several in a row, newest first; none where they are fewer. */
  missing: readonly SlotId[];
  /** How X gives clicks; null where nobody knows yet. */
  clicks: ClickSource | null;
}

export async function readEngagementRecord(keyValues: KeyValueReader, account: AccountId): Promise<EngagementRecord> {
  const stored = await readValue(keyValues, engagementKey(account), valueSchema);
  const { at = Number.NEGATIVE_INFINITY, missing = [], clicks = null } = stored ?? {};
  return { at, missing: missing.length < MISSING_IN_A_ROW ? [] : missing, clicks };
}

/** Notes that X is asked now, and how it gives clicks. Pass the account's posts on X, newest first. */
export const keepEngagementRead = (
  posts: readonly Post[],
  clicks: ClickSource | null,
  { account, store, now }: SettleServices,
): Promise<void> =>
  store.keyValues.set(engagementKey(account), {
    at: now(),
    gone: [],
    missing: missingInARow(posts).map(({ slot }) => slot),
    ...(clicks && { clicks }),
  });
