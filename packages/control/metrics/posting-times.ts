import { type LocalDay, type Post, parseSlotId, weekOf } from '@promoter/domain';
import { countNames } from './counts.ts';

/** When posts went out, by their slots: by local hour, by each of these local days, and by ISO week. */
export function postingTimes(posts: readonly Post[], days: readonly LocalDay[]) {
  const minutes = posts.flatMap(({ slot }) => parseSlotId(slot)?.local ?? []);
  const perDay = countNames(minutes.map((minute) => minute.slice(0, 10)));
  const perHour = countNames(minutes.map((minute) => minute.slice(11, 13)));
  const perWeek = new Map<string, number>();
  for (const day of days) perWeek.set(weekOf(day), (perWeek.get(weekOf(day)) ?? 0) + (perDay.get(day) ?? 0));
  return {
    perHour: HOURS.map((hour) => ({ hour, posts: perHour.get(String(hour).padStart(2, '0')) ?? 0 })),
    perDay: days.map((day) => ({ day, posts: perDay.get(day) ?? 0 })),
    perWeek: [...perWeek].map(([week, count]) => ({ week, posts: count })),
  };
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
