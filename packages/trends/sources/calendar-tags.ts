import type { LocalDay, RawTrend } from '@promoter/domain';

/** The tags that every day has, `#Saturday` and `#September2025`. True for that local date and no longer. */
export function calendarTags(day: LocalDay): RawTrend[] {
  const date = new Date(`${day}T00:00:00Z`);
  const named = (part: Intl.DateTimeFormatOptions) => date.toLocaleDateString('en-US', { ...part, timeZone: 'UTC' });
  return [`#${named({ weekday: 'long' })}`, `#${named({ month: 'long' })}${date.getUTCFullYear()}`].map(
    (topic, index) => ({ topic, rank: index + 1, volume: null, headlines: [] }),
  );
}
