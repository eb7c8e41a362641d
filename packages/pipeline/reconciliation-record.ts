import type { AccountId, EpochMs, KeyValueStore } from '@promoter/domain';
import type { Schedule } from '@promoter/slots';
import * as z from 'zod/mini';

/** Since when a schedule is in use, and when its days were last reconciled; null before the first time. */
export interface ReconciliationRecord {
  since: EpochMs;
  checkedAt: EpochMs | null;
  /** The accounts that could not be checked then, and when they last were. */
  behind: Readonly<Record<AccountId, EpochMs>>;
}

const RECONCILIATION_KEY = 'watch';

const recordSchema = z.object({
  schedule: z.string(),
  since: z.number(),
  checkedAt: z.number(),
  behind: z._default(z.record(z.string(), z.number()), {}),
});

/**
 * Reads since when this very schedule is in use. Under another schedule, or none, it begins now: what was not scheduled
 * at the time was not missed.
 */
export async function readReconciliationRecord(
  keyValues: Pick<KeyValueStore, 'get'>,
  schedule: Schedule,
  now: EpochMs,
): Promise<ReconciliationRecord> {
  const stored = recordSchema.safeParse(await keyValues.get(RECONCILIATION_KEY)).data;
  if (!stored) return { since: now, checkedAt: null, behind: {} };
  const { since, checkedAt, behind } = stored;
  return { since: stored.schedule === nameOf(schedule) ? since : now, checkedAt, behind };
}

export async function writeReconciliationRecord(
  keyValues: Pick<KeyValueStore, 'set'>,
  schedule: Schedule,
  record: ReconciliationRecord,
): Promise<void> {
  await keyValues.set(RECONCILIATION_KEY, { schedule: nameOf(schedule), ...record });
}

/** Everything that slots are computed from, as one line, by which a changed schedule is recognised. */
function nameOf({ timezone, window, intervalMinutes, minGapMinutes, accounts }: Schedule): string {
  const offsets = accounts.map(({ id, offsetMinutes }) => `${id}+${offsetMinutes}`).join(',');
  return `${timezone} ${window.start}-${window.end} every ${intervalMinutes} gap ${minGapMinutes} ${offsets}`;
}
