import type { LocalDay, RawTrend } from '@promoter/domain';
import type { RegionDays } from '../calendar/calendar.ts';
import { ranked } from './topic-text.ts';

/** The tags of a calendar's days, for a region's list. True for that local date and no longer. */
export const calendarTags = ({ days }: RegionDays): RawTrend[] => ranked(days.map(({ tags }) => ({ topic: tags[0] })));

/** The tags that every day has, `#Saturday` and `#September2025`. */
export function dateTags(day: LocalDay): RawTrend[] {
  const date = new Date(`${day}T00:00:00Z`);
  const named = (part: Intl.DateTimeFormatOptions) => date.toLocaleDateString('en-US', { ...part, timeZone: 'UTC' });
  const tags = [`#${named({ weekday: 'long' })}`, `#${named({ month: 'long' })}${date.getUTCFullYear()}`];
  return ranked(tags.map((topic) => ({ topic })));
}
