import { describe, expect, test } from '@jest/globals';
import { daysAfter, mondayOfWeek, weekOf } from '@promoter/domain';
import fc from 'fast-check';

describe('ISO weeks', () => {
  test.each([
    ['2026-W47', '2026-11-16'],
    ['2026-W01', '2025-12-29'],
    ['2026-W53', '2026-12-28'],
    ['2027-W01', '2027-01-04'],
    ['2025-W01', '2024-12-30'],
  ])('%s begins on %s', (week, monday) => {
    expect(mondayOfWeek(week)).toBe(monday);
  });

  test.each([
    '2026-W54',
    '2027-W53',
    '2026-W00',
    '2026-47',
    '2026-W4',
    'last',
    '',
    '1999-W01',
  ])('%s is none', (week) => {
    expect(mondayOfWeek(week)).toBeUndefined();
  });

  test('each day is one of the seven of its week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), (days) => {
        const day = daysAfter('2000-01-03', days);
        const monday = mondayOfWeek(weekOf(day)) ?? '';
        expect(monday <= day && day < daysAfter(monday, 7)).toBe(true);
        expect(new Date(`${monday}T00:00Z`).getUTCDay()).toBe(1);
      }),
    );
  });
});
