import { DAY_MS, type EpochMs, type LocalDay, MINUTE_MS, SECOND_MS } from './time.ts';
import { firstInstantWithOffset, offsetAt } from './zone.ts';

/** Days since 1970-01-01 by the calendar; NaN where it has no such day. */
export function dayNumber(day: LocalDay): number {
  const number = Date.parse(`${day}T00:00Z`) / DAY_MS;
  return Number.isInteger(number) && dayOf(number) === day ? number : Number.NaN;
}

/** The calendar day of a number. */
export const dayOf = (number: number): LocalDay => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** The local date of a moment. */
export const localDay = (timezone: string, at: EpochMs): LocalDay => dayOf(localDayNumber(timezone, at));

export const localDayNumber = (timezone: string, at: EpochMs): number =>
  Math.floor((at + offsetAt(timezone, at)) / DAY_MS);

/** A moment as local time with its offset, `2026-11-22T09:00:00+01:00`: how times are shown to people. */
export function localTime(timezone: string, at: EpochMs): string {
  const second = Math.floor(at / SECOND_MS) * SECOND_MS;
  const offset = offsetAt(timezone, second);
  const minutes = Math.round(Math.abs(offset) / MINUTE_MS);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${new Date(second + offset).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${hours}:${rest}`;
}

/**
 * The first moment at which local clocks show `wall`, given in milliseconds as if it were UTC; undefined where they
 * skip it. No zone changes its clocks twice within two days.
 */
export function instantOfWallTime(timezone: string, wall: number): EpochMs | undefined {
  const before = wall - offsetAt(timezone, wall - DAY_MS);
  const after = wall - offsetAt(timezone, wall + DAY_MS);
  return [before, after].sort((a, b) => a - b).find((at) => at + offsetAt(timezone, at) === wall);
}

/** The moment at which a day begins: its midnight, or the moment of the change where the clocks skip that. */
export function startOfDayNumber(timezone: string, day: number): EpochMs {
  const midnight = day * DAY_MS;
  const shown = instantOfWallTime(timezone, midnight);
  if (shown !== undefined) return shown;
  const after = offsetAt(timezone, midnight + DAY_MS);
  return firstInstantWithOffset(timezone, after, midnight - DAY_MS, midnight + DAY_MS);
}

/** The first moment of the next local date. */
export const endOfLocalDay = (timezone: string, at: EpochMs): EpochMs =>
  startOfDayNumber(timezone, localDayNumber(timezone, at) + 1);

/** The moment at which the local date of `at` began. */
export const startOfDay = (timezone: string, at: EpochMs): EpochMs =>
  startOfDayNumber(timezone, localDayNumber(timezone, at));
