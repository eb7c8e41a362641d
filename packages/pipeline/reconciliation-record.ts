import type { EpochMs, Notes } from '@promoter/domain';
import type { Schedule } from '@promoter/slots';
import * as z from 'zod/mini';

/** Since when a schedule has been kept, and when its books were last checked. */
export interface Watch {
  since: EpochMs;
  checkedAt: EpochMs;
}

/** The note of the last check: the heartbeat, as a time. Null before the first. */
export const WATCH_NOTE = 'watch';

const watchSchema = z.object({ schedule: z.string(), since: z.number(), checkedAt: z.number() });

/**
 * Reads since when this very schedule has been kept. Under another schedule, or none, it begins now: what was not
 * planned at the time was not missed.
 */
export async function readWatch(notes: Pick<Notes, 'get'>, schedule: Schedule, now: EpochMs): Promise<Watch> {
  const noted = watchSchema.safeParse(await notes.get(WATCH_NOTE));
  if (!noted.success) return { since: now, checkedAt: now };
  const { since, checkedAt } = noted.data;
  return noted.data.schedule === nameOf(schedule) ? { since, checkedAt } : { since: now, checkedAt };
}

export async function writeWatch(notes: Pick<Notes, 'set'>, schedule: Schedule, watch: Watch): Promise<void> {
  await notes.set(WATCH_NOTE, { schedule: nameOf(schedule), ...watch });
}

/** Everything that slots are computed from, as one line. */
function nameOf({ timezone, window, intervalMinutes, minGapMinutes, accounts }: Schedule): string {
  const offsets = accounts.map(({ id, offsetMinutes }) => `${id}+${offsetMinutes}`).join(',');
  return `${timezone} ${window.start}-${window.end} every ${intervalMinutes} gap ${minGapMinutes} ${offsets}`;
}
