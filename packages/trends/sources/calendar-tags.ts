import type { LocalDay, RawTrend } from '@promoter/domain';
import { ranked } from './topic-text.ts';

/** The tags that every day has, `#Saturday` and `#September2025`. True for that local date and no longer. */
export function calendarTags(day: LocalDay): RawTrend[] {
  const date = new Date(`${day}T00:00:00Z`);
  const named = (part: Intl.DateTimeFormatOptions) => date.toLocaleDateString('en-US', { ...part, timeZone: 'UTC' });
  const tags = [`#${named({ weekday: 'long' })}`, `#${named({ month: 'long' })}${date.getUTCFullYear()}`];
  return ranked(tags.map((topic) => ({ topic })));
}
