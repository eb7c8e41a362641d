import { DAY_MS, type LocalDay, type Post, parseSlotId } from '@promoter/domain';
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

/** The ISO week of a date, `2026-W47`: that of its Thursday. */
function weekOf(day: LocalDay): string {
  const thursday = new Date(`${day}T00:00:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const yearStart = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.ceil(((thursday.getTime() - yearStart) / DAY_MS + 1) / 7);
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
