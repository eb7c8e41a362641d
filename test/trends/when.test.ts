import { describe, expect, test } from '@jest/globals';
import { dayNumber, dayOf } from '@promoter/domain';
import fc from 'fast-check';
import { daysAfter, easter, last, nth, on } from '../../packages/trends/calendar/when.ts';

const anyYear = fc.integer({ min: 1971, max: 2399 });
const month = fc.integer({ min: 1, max: 12 });
const weekday = fc.integer({ min: 0, max: 6 });

/** The dates of a month that are such a weekday, one after the other. */
function weekdaysOf(year: number, ofMonth: number, ofWeekday: number): string[] {
  const days = Array.from({ length: 31 }, (_, index) => new Date(Date.UTC(year, ofMonth - 1, index + 1)));
  const here = days.filter((date) => date.getUTCMonth() === ofMonth - 1 && date.getUTCDay() === ofWeekday);
  return here.map((date) => date.toISOString().slice(0, 10));
}

test('the first to fourth and the last weekday of any month are found by going through its days', () => {
  fc.assert(
    fc.property(anyYear, month, weekday, fc.integer({ min: 1, max: 4 }), (year, ofMonth, ofWeekday, n) => {
      const days = weekdaysOf(year, ofMonth, ofWeekday);
      expect(dayOf(nth(n, ofWeekday, ofMonth)(year))).toBe(days[n - 1]);
      expect(dayOf(last(ofWeekday, ofMonth)(year))).toBe(days.at(-1));
    }),
  );
});

/**
 * Easter as the Book of Common Prayer finds it: the Sunday after the full moon that its tables give for the golden number
 * and century (valid from 1900 to 2199).
 */
function easterByTables(year: number): string {
  const fullMoons = '414 403 323 411 331 418 408 328 416 405 325 413 402 322 410 330 417 407 327'
    .split(' ')
    .map(Number);
  const moon = fullMoons[year % 19] ?? 0;
  const day = Date.UTC(year, Math.floor(moon / 100) - 1, moon % 100);
  const toSunday = 7 - new Date(day).getUTCDay();
  return new Date(day + toSunday * 86_400_000).toISOString().slice(0, 10);
}

describe('Easter', () => {
  test('is the Sunday after the full moon of the prayer book’s tables', () => {
    for (let year = 1970; year < 2200; year += 1) expect(dayOf(easter(year))).toBe(easterByTables(year));
  });

  test.each([
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('of %i was published as %s', (year, day) => {
    expect(dayOf(easter(year))).toBe(day);
  });
});

test('days are counted from another, over the ends of months and years', () => {
  fc.assert(
    fc.property(anyYear, fc.integer({ min: -400, max: 400 }), (year, days) => {
      const expected = new Date(Date.UTC(year, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
      expect(dayOf(daysAfter(days, on(1, 1))(year))).toBe(expected);
    }),
  );
  expect([2027, 2028].map((year) => dayOf(on(1, 256)(year)))).toEqual(['2027-09-13', '2028-09-12']);
  expect(on(7, 14)(2027)).toBe(dayNumber('2027-07-14'));
});
