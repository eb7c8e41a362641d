import { DAY_MS, utcDay } from '@promoter/domain';
import type { LogAnswer } from './answers/index.ts';
import { formatTime } from './formats.ts';
import type { PlanServices } from './services.ts';

/** What people changed over the last days, newest first. */
export async function readLog(
  { config, store, realNow }: PlanServices & { realNow: () => number },
  days: number,
): Promise<LogAnswer> {
  const last = realNow();
  const entries = await store.auditLog.list(utcDay(last - (days - 1) * DAY_MS), utcDay(last));
  return { entries: entries.map(({ at, by, did }) => ({ at: formatTime(config.timezone, at), by, did })) };
}
