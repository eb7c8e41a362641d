import { type AccountId, type EpochMs, type KeyValueReader, type KeyValueStore, readValue } from '@promoter/domain';
import type { Schedule } from '@promoter/slots';
import * as z from 'zod/mini';

/** Since when a schedule is in use, and when its days were last reconciled; null before the first time. */
export interface ReconciliationRecord {
  since: EpochMs;
  checkedAt: EpochMs | null;
  /** The accounts that could not be checked then, and when they last were. */
  behind: Readonly<Record<AccountId, EpochMs>>;
}

/** As rows have it: frozen. */
const RECONCILIATION_KEY = 'watch';

const recordSchema = z.object({
  schedule: z.string(),
  since: z.number(),
  checkedAt: z.number(),
  behind: z._default(z.record(z.string(), z.number()), {}),
});

/**
 * Reads since when this very schedule is in use. Under another schedule, or none, it begins now: what was not scheduled
 * at the time was not missed. Where the record cannot be read, the schedule counts as in use since ever: no slot that was
 * missed is forgotten.
 */
export async function readReconciliationRecord(
  keyValues: KeyValueReader,
  schedule: Schedule,
  now: EpochMs,
): Promise<ReconciliationRecord> {
  const ever = { schedule: nameOf(schedule), since: 0, checkedAt: now, behind: {} };
  const stored = await readValue(keyValues, RECONCILIATION_KEY, recordSchema, ever);
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
