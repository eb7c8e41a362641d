import { describe, expect, test } from '@jest/globals';
import {
  currentSlot,
  nextSlots,
  type Schedule,
  scheduleFaults,
  slotAt,
  slotAtLocal,
  slotsBetween,
  slotsOfDay,
} from '@promoter/slots';
import fc from 'fast-check';
import { exists, offsetAt, zonesThatChange } from '../support/zones.ts';

const paris: Schedule = {
  timezone: 'Europe/Paris',
  window: { start: 9 * 60, end: 23 * 60 + 30 },
  intervalMinutes: 90,
  minGapMinutes: 45,
  accounts: [
    { id: 'A', handle: 'a', offsetMinutes: 0 },
    { id: 'B', handle: 'b', offsetMinutes: 45 },
  ],
};

const utc = (iso: string): number => Date.parse(iso);
const clockTimes = (schedule: Schedule, day: string, account: string): string[] =>
  slotsOfDay(schedule, day)
    .filter((slot) => slot.account === account)
    .map((slot) => slot.local.slice(11));

const A_DAY = ['09:00', '10:30', '12:00', '13:30', '15:00', '16:30', '18:00', '19:30', '21:00', '22:30'];
const B_DAY = ['09:45', '11:15', '12:45', '14:15', '15:45', '17:15', '18:45', '20:15', '21:45', '23:15'];

describe('the slots of a day', () => {
  test.each([
    '2026-11-22',
    '2026-03-29',
    '2026-10-25',
    '2028-02-29',
  ])('are ten an account on %s, whatever the clocks do that night', (day) => {
    expect(clockTimes(paris, day, 'A')).toEqual(A_DAY);
    expect(clockTimes(paris, day, 'B')).toEqual(B_DAY);
  });

  test('are at the same wall-clock minutes in winter and in summer', () => {
    expect(slotsOfDay(paris, '2026-01-15')[0]?.at).toBe(utc('2026-01-15T08:00:00Z'));
    expect(slotsOfDay(paris, '2026-07-15')[0]?.at).toBe(utc('2026-07-15T07:00:00Z'));
  });

  test('belong to the local date, also past midnight', () => {
    const night = { ...paris, window: { start: 22 * 60, end: 2 * 60 } };
    expect(slotsOfDay(night, '2026-11-22').map((slot) => slot.id)).toEqual([
      'B@2026-11-22T00:15',
      'A@2026-11-22T01:00',
      'B@2026-11-22T01:45',
      'A@2026-11-22T22:00',
      'B@2026-11-22T22:45',
      'A@2026-11-22T23:30',
    ]);
  });

  test('leave out a minute that the clocks skip', () => {
    const night = {
      ...paris,
      minGapMinutes: 0,
      intervalMinutes: 30,
      accounts: paris.accounts.slice(0, 1),
      window: { start: 60, end: 4 * 60 },
    };
    expect(clockTimes(night, '2026-03-29', 'A')).toEqual(['01:00', '01:30', '03:00', '03:30']);
  });

  test('count a minute that the clocks repeat once, at its first occurrence', () => {
    const night = {
      ...paris,
      minGapMinutes: 0,
      intervalMinutes: 30,
      accounts: paris.accounts.slice(0, 1),
      window: { start: 60, end: 4 * 60 },
    };
    expect(clockTimes(night, '2026-10-25', 'A')).toEqual(['01:00', '01:30', '02:00', '02:30', '03:00', '03:30']);
    expect(slotAtLocal(night, 'A', '2026-10-25T02:30')?.at).toBe(utc('2026-10-25T00:30:00Z'));
  });

  test('leave out a slot that the skipped hour brings closer than the gap', () => {
    const night = { ...paris, window: { start: 0, end: 6 * 60 } };
    // B 00:45, A 01:30, (B 02:15 does not exist), A 03:00 is only 30 real minutes after 01:30.
    expect(slotsOfDay(night, '2026-03-29').map((slot) => slot.id.slice(0, 2) + slot.local.slice(11))).toEqual([
      'A@00:00',
      'B@00:45',
      'A@01:30',
      'B@03:45',
      'A@04:30',
      'B@05:15',
    ]);
  });
});

describe('finding a slot', () => {
  test('an event names the slot of its minute, also when it is seconds late', () => {
    expect(slotAt(paris, 'A', utc('2026-11-22T08:00:59Z'))?.id).toBe('A@2026-11-22T09:00');
    expect(slotAt(paris, 'A', utc('2026-11-22T08:01:00Z'))).toBeUndefined();
    expect(slotAt(paris, 'B', utc('2026-11-22T08:00:00Z'))).toBeUndefined();
  });

  test('an event at the other offset’s hour is no slot', () => {
    expect(slotAt(paris, 'A', utc('2026-11-22T07:00:00Z'))).toBeUndefined();
  });

  test.each([
    '2026-11-22T09:01',
    '2026-13-22T09:00',
    '2026-02-30T09:00',
    '2026-11-22T08:59',
  ])('%s is no slot', (local) => {
    expect(slotAtLocal(paris, 'A', local)).toBeUndefined();
  });

  test('the current slot is open for twenty minutes', () => {
    expect(currentSlot(paris, 'A', utc('2026-11-22T08:00:00Z'))?.local).toBe('2026-11-22T09:00');
    expect(currentSlot(paris, 'A', utc('2026-11-22T08:19:59Z'))?.local).toBe('2026-11-22T09:00');
    expect(currentSlot(paris, 'A', utc('2026-11-22T08:20:00Z'))).toBeUndefined();
  });

  test('the next slots continue after the night', () => {
    expect(nextSlots(paris, utc('2026-11-22T21:30:00Z'), 3).map((slot) => slot.id)).toEqual([
      'B@2026-11-22T23:15',
      'A@2026-11-23T09:00',
      'B@2026-11-23T09:45',
    ]);
  });
});

describe('settings that contradict their gap', () => {
  test('are refused with the largest gap that fits', () => {
    expect(scheduleFaults({ ...paris, minGapMinutes: 50 })).toEqual([
      'minGapMinutes 50 × 2 accounts is more than intervalMinutes 90: at most 45 fits',
    ]);
  });

  test('are refused when slots of two accounts are too close', () => {
    const close = {
      ...paris,
      minGapMinutes: 30,
      accounts: [paris.accounts[0], { id: 'B', handle: 'b', offsetMinutes: 80 }],
    } as Schedule;
    expect(scheduleFaults(close)[0]).toContain('accounts B and A have slots 10 minutes apart');
  });

  test('are refused when the last slot of a night window is too close to the first of the next', () => {
    const round = { ...paris, intervalMinutes: 100, window: { start: 9 * 60, end: 8 * 60 + 50 } };
    expect(scheduleFaults(round)[0]).toContain('40 minutes apart');
  });

  test('are refused when an account would never post', () => {
    const silent = {
      ...paris,
      intervalMinutes: 1000,
      accounts: [paris.accounts[0], { id: 'B', handle: 'b', offsetMinutes: 900 }],
    } as Schedule;
    expect(scheduleFaults(silent)[0]).toContain('account B: offsetMinutes 900 is outside the window');
  });
});

const anySchedule = fc
  .record({
    timezone: fc.constantFrom(...zonesThatChange),
    start: fc.integer({ min: 0, max: 47 }),
    length: fc.integer({ min: 1, max: 48 }),
    accountCount: fc.integer({ min: 1, max: 5 }),
    gap: fc.constantFrom(5, 10, 15, 30, 45),
    stretch: fc.constantFrom(1, 2, 3),
  })
  .map(
    ({ timezone, start, length, accountCount, gap, stretch }): Schedule => ({
      timezone,
      window: { start: start * 30, end: ((start + length) * 30) % 1440 || 1440 },
      intervalMinutes: gap * accountCount * stretch,
      minGapMinutes: gap,
      accounts: Array.from({ length: accountCount }, (_, i) => ({
        id: `A${i}`,
        handle: `h${i}`,
        offsetMinutes: i * gap,
      })),
    }),
  )
  .filter((schedule) => scheduleFaults(schedule).length === 0);

/** The days on which a zone's offset changes in 2026, with their neighbours, and two ordinary ones. */
function interestingDays(timezone: string): string[] {
  const days = ['2026-01-10', '2026-06-20'];
  for (let day = 1; day <= 365; day += 1) {
    const noon = Date.UTC(2026, 0, day, 12);
    if (offsetAt(timezone, noon) !== offsetAt(timezone, noon - 86_400_000)) {
      for (const near of [-1, 0, 1]) days.push(new Date(noon + near * 86_400_000).toISOString().slice(0, 10));
    }
  }
  return days;
}

describe('whatever the zone, window, interval and accounts', () => {
  test('every slot is at the first occurrence of its local minute', () => {
    fc.assert(
      fc.property(anySchedule, (schedule) => {
        for (const day of interestingDays(schedule.timezone)) {
          for (const slot of slotsOfDay(schedule, day)) {
            const wall = utc(`${slot.local}:00Z`);
            expect(slot.at + offsetAt(schedule.timezone, slot.at) * 60_000).toBe(wall);
            const hourBefore = slot.at - 3_600_000;
            expect(hourBefore + offsetAt(schedule.timezone, hourBefore) * 60_000).toBeLessThan(wall);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('no two posts are closer than the gap in real time, and an account’s slots are its interval apart in local time', () => {
    fc.assert(
      fc.property(anySchedule, (schedule) => {
        for (const day of interestingDays(schedule.timezone)) {
          const slots = slotsBetween(schedule, day, day);
          for (const [index, slot] of slots.entries()) {
            const before = slots[index - 1];
            if (before) expect(slot.at - before.at).toBeGreaterThanOrEqual(schedule.minGapMinutes * 60_000);
          }
          for (const { id, offsetMinutes } of schedule.accounts) {
            for (const slot of slots.filter(({ account }) => account === id)) {
              const minute = Number(slot.local.slice(11, 13)) * 60 + Number(slot.local.slice(14));
              const sinceOpening = (minute - schedule.window.start + 1440) % 1440;
              expect((sinceOpening - offsetMinutes) % schedule.intervalMinutes).toBe(0);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('on a day without a clock change no slot is missing', () => {
    fc.assert(
      fc.property(anySchedule, (schedule) => {
        const { start, end } = schedule.window;
        const length = end > start ? end - start : end + 1440 - start;
        for (const { id, offsetMinutes } of schedule.accounts) {
          const expected = Math.ceil((length - offsetMinutes) / schedule.intervalMinutes);
          expect(slotsOfDay(schedule, '2026-02-10').filter(({ account }) => account === id)).toHaveLength(expected);
        }
      }),
    );
  });
});

describe('in every zone that changes its clocks', () => {
  // Greenland and Easter Island change theirs in the evening, inside the window: a skipped minute is no slot there.
  test.each(zonesThatChange)('%s keeps every slot that its clocks show on the days of the change', (timezone) => {
    for (const day of interestingDays(timezone)) {
      const shown = (times: string[]): string[] => times.filter((time) => exists(timezone, `${day}T${time}`));
      expect(clockTimes({ ...paris, timezone, minGapMinutes: 0 }, day, 'A')).toEqual(shown(A_DAY));
      expect(clockTimes({ ...paris, timezone, minGapMinutes: 0 }, day, 'B')).toEqual(shown(B_DAY));
    }
  });

  test('Europe/Paris has 7,300 slots in 2026, every one its own', () => {
    const slots = slotsBetween(paris, '2026-01-01', '2026-12-31');
    expect(new Set(slots.map(({ id }) => id)).size).toBe(7_300);
    expect(new Set(slots.map(({ at }) => at)).size).toBe(7_300);
  });
});
