import { describe, expect, test } from '@jest/globals';
import { cronExpression, cronTimesByAccount, type Schedule, type Slot, slotAt, slotsBetween } from '@promoter/slots';
import fc from 'fast-check';
import { zonesThatChange } from '../support/zones.ts';

const schedule = (timezone: string, change: Partial<Schedule> = {}): Schedule => ({
  timezone,
  window: { start: 9 * 60, end: 23 * 60 + 30 },
  intervalMinutes: 90,
  minGapMinutes: 45,
  accounts: [
    { id: 'A', handle: 'a', offsetMinutes: 0 },
    { id: 'B', handle: 'b', offsetMinutes: 45 },
  ],
  ...change,
});

const rulesOf = (local: Schedule, account = 'A') => cronTimesByAccount(local, '2026-01-01').get(account) ?? [];

const fires = (rules: ReturnType<typeof rulesOf>, slot: Slot): boolean => {
  const utc = new Date(slot.at);
  return rules.some(({ minute, hours }) => minute === utc.getUTCMinutes() && hours.includes(utc.getUTCHours()));
};

describe('the schedule rules of an account', () => {
  test('are two for Europe/Paris, as EventBridge expressions', () => {
    expect(rulesOf(schedule('Europe/Paris')).map(cronExpression)).toEqual([
      'cron(0 7,8,10,11,13,14,16,17,19,20 * * ? *)',
      'cron(30 8,9,11,12,14,15,17,18,20,21 * * ? *)',
    ]);
  });

  test('fire every slot of two years in Europe/Paris', () => {
    const paris = schedule('Europe/Paris');
    const rules = new Map(['A', 'B'].map((id) => [id, rulesOf(paris, id)]));
    const unfired = slotsBetween(paris, '2026-01-01', '2027-12-31').filter(
      (slot) => !fires(rules.get(slot.account) ?? [], slot),
    );
    expect(unfired).toEqual([]);
  });

  test('fire every slot of any month of two years, whatever the zone and the hours', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zonesThatChange),
        fc.integer({ min: 0, max: 23 }),
        fc.constantFrom(
          { start: 540, end: 1410 },
          { start: 0, end: 1440 },
          { start: 1320, end: 360 },
          { start: 60, end: 240 },
        ),
        (timezone, month, window) => {
          const local = schedule(timezone, { window, minGapMinutes: 15 });
          const first = new Date(Date.UTC(2026, month, 1)).toISOString().slice(0, 10);
          const last = new Date(Date.UTC(2026, month + 1, 0)).toISOString().slice(0, 10);
          const rules = rulesOf(local);
          const unfired = slotsBetween(local, first, last).filter(
            (slot) => slot.account === 'A' && !fires(rules, slot),
          );
          expect(unfired).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('fire at times of the other offset too, which are no slots', () => {
    const winterNine = Date.parse('2026-01-15T07:00:00Z');
    expect(slotAt(schedule('Europe/Paris'), 'A', winterNine)).toBeUndefined();
  });
});
