import type { RawTrend } from '@promoter/domain';

/** A local calendar date, `2025-09-06`. */
export type CalendarDay = string;

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The tags that every day has, `#Saturday` and `#September2025`. True for that local date and no longer. */
export function calendarTags(day: CalendarDay): RawTrend[] {
  // The date alone is asked for its weekday, so the zone of this Date plays no part.
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = WEEKDAYS[date.getUTCDay()];
  const month = MONTHS[date.getUTCMonth()];
  if (!weekday || !month) return [];
  return [`#${weekday}`, `#${month}${date.getUTCFullYear()}`].map((topic, index) => ({
    topic,
    rank: index + 1,
    volume: null,
    headlines: [],
  }));
}
