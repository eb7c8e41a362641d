import { DAY_MS } from '@promoter/domain';

/** The day on which something falls in a year of the Gregorian calendar, in days since 1970-01-01. */
export type When = (year: number) => number;

/** Days of the week as `Date` numbers them. */
export const SUNDAY = 0;
export const MONDAY = 1;
export const TUESDAY = 2;
export const THURSDAY = 4;
export const FRIDAY = 5;

/** Months from 1, dates from 1; a date beyond a month’s end counts on: the 256th of January is the year’s 256th day. */
const dayAt = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / DAY_MS;

/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): number => (day + THURSDAY) % 7;

/** The same date every year. */
export const on =
  (month: number, date: number): When =>
  (year) =>
    dayAt(year, month, date);

/** The first, second … such weekday of a month, from 1. */
export const nth =
  (n: number, weekday: number, month: number): When =>
  (year) => {
    const first = dayAt(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
  };

/** The last such weekday of a month. */
export const last =
  (weekday: number, month: number): When =>
  (year) => {
    const end = dayAt(year, month + 1, 0);
    return end - ((weekdayOf(end) - weekday + 7) % 7);
  };

/** Dates that no rule of the Gregorian calendar gives, `2026-02-17 2027-02-06`; never in a year without one. */
export function inYears(dates: string): When {
  const byYear = new Map(dates.split(' ').map((date) => [Number(date.slice(0, 4)), Date.parse(date) / DAY_MS]));
  return (year) => byYear.get(year) ?? Number.NaN;
}

/** So many days after another; before it where negative. */
export const daysAfter =
  (days: number, when: When): When =>
  (year) =>
    when(year) + days;

/** Easter Sunday of the western churches, by the anonymous Gregorian computus (Nature, 1876-04-20). */
export const easter: When = (year) => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return dayAt(year, 3, 22 + epact + toSunday - 7 * late);
};
