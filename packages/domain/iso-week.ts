import { dayNumber, dayOf } from './local-time.ts';
import type { LocalDay } from './time.ts';

/** An ISO week, `2026-W47`: it begins on a Monday, and belongs to the year of its Thursday (ISO 8601-1:2019, 3.1.1.23). */
export type Week = string;

const DAYS = 7;

/** Day 0 of the calendar, 1970-01-01, is a Thursday. */
const mondayOf = (day: number): number => day - ((day + 3) % DAYS);

/** The ISO week of a date. */
export function weekOf(day: LocalDay): Week {
  const thursday = mondayOf(dayNumber(day)) + 3;
  const year = dayOf(thursday).slice(0, 4);
  const week = Math.floor((thursday - dayNumber(`${year}-01-01`)) / DAYS) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The Monday of an ISO week; undefined where there is no such week. */
export function mondayOfWeek(week: Week): LocalDay | undefined {
  const [, year, number] = /^(20\d\d)-W(\d\d)$/.exec(week) ?? [];
  if (year === undefined) return undefined;
  // The 4th of January is in the year's first week.
  const monday = dayOf(mondayOf(dayNumber(`${year}-01-04`)) + (Number(number) - 1) * DAYS);
  return weekOf(monday) === week ? monday : undefined;
}

/** The date so many days after another; before it where they are negative. */
export const daysAfter = (day: LocalDay, days: number): LocalDay => dayOf(dayNumber(day) + days);
