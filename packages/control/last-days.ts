import { DAY_MS, type EpochMs, type LocalDay, localDay, utcDay } from '@promoter/domain';

/** The last local dates, oldest first, today last. */
export function lastDays(timezone: string, now: EpochMs, days: number): LocalDay[] {
  const today = Date.parse(localDay(timezone, now));
  return Array.from({ length: days }, (_, index) => utcDay(today - (days - 1 - index) * DAY_MS));
}
