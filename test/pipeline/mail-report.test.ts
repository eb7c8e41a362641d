import { describe, expect, test } from '@jest/globals';
import { readReportNotice } from '@promoter/control/report';
import { DAY_MS, HOUR_MS, MINUTE_MS, type Notice, type Week } from '@promoter/domain';
import { mailReport } from '@promoter/pipeline';
import { createInMemoryStore } from '@promoter/store/in-memory';
import fc from 'fast-check';
import { configOf, silent, slotOf } from '../support/bot.ts';
import { interleaved } from '../support/interleaved.ts';

/** Monday of week 48, 07:00 in Paris: two hours before the first slot. */
const SEVEN = Date.parse('2026-11-23T06:00:00Z');
const MAILED = { alarmEmail: 'owner@shop.example' };

function reportedBot(raw: object = MAILED, isDelivered: () => boolean = () => true) {
  const mails: Notice[] = [];
  const store = createInMemoryStore();
  const services = {
    config: configOf(raw),
    keyValues: store.keyValues,
    log: silent,
    notify: async (notice: Notice) => {
      mails.push(notice);
      return isDelivered();
    },
    reportOf: async (week: Week): Promise<Notice | null> => ({ subject: week, text: '' }),
  };
  const at = (now: number, change: Partial<typeof services> = {}) =>
    mailReport({ ...services, ...change, now: () => now });
  return { at, mails, store, services, subjects: () => mails.map(({ subject }) => subject) };
}

describe('the report of the week that ended', () => {
  test('is mailed once, on Monday from seven on', async () => {
    const { at, subjects } = reportedBot();
    for (let now = SEVEN; now < SEVEN + 6 * DAY_MS; now += 3 * HOUR_MS) await at(now);
    expect(subjects()).toEqual(['2026-W47']);
    await at(SEVEN + 7 * DAY_MS - 1);
    expect(subjects()).toEqual(['2026-W47']);
    await at(SEVEN + 7 * DAY_MS);
    expect(subjects()).toEqual(['2026-W47', '2026-W48']);
  });

  test('is not mailed before seven, also where nothing was ever mailed', async () => {
    const { at, subjects } = reportedBot();
    await at(SEVEN - 1);
    expect(subjects()).toEqual([]);
  });

  test.each([
    ['an early window', { window: '05:00-20:00' }, '2026-11-23T02:00:00Z'],
    ['a window from midnight on', { window: '00:00-20:00' }, '2026-11-22T23:00:00Z'],
    ['a late window', { window: '18:00-23:30' }, '2026-11-23T06:00:00Z'],
    ['a zone in the west', { timezone: 'America/New_York' }, '2026-11-23T12:00:00Z'],
    ['a zone in the east', { timezone: 'Asia/Tokyo' }, '2026-11-22T22:00:00Z'],
  ])('comes before the first slots: %s', async (_, raw, first) => {
    const { at, subjects } = reportedBot({ ...MAILED, ...raw });
    await at(Date.parse(first) - 1);
    expect(subjects()).not.toContain('2026-W47');
    await at(Date.parse(first));
    expect(subjects()).toContain('2026-W47');
  });

  test.each([
    ['clocks were put forward on Sunday', {}, '2026-03-30T05:00:00Z', '2026-W13'],
    ['clocks were put back on Sunday', {}, '2026-10-26T06:00:00Z', '2026-W43'],
    ['a Monday begins at one', { timezone: 'Asia/Beirut' }, '2026-03-30T04:00:00Z', '2026-W13'],
    ['a year’s last week', {}, '2027-01-04T06:00:00Z', '2026-W53'],
  ])('comes at seven by local clocks: %s', async (_, raw, first, week) => {
    const { at, subjects } = reportedBot({ ...MAILED, ...raw });
    await at(Date.parse(first) - 1);
    expect(subjects()).toEqual([]);
    await at(Date.parse(first));
    expect(subjects()).toEqual([week]);
  });

  test('comes later in the week where nothing ran on Monday', async () => {
    const { at, subjects } = reportedBot();
    await at(SEVEN + 3 * DAY_MS);
    expect(subjects()).toEqual(['2026-W47']);
  });

  test('is tried again where it was not delivered, or could not be made', async () => {
    let isDelivered = false;
    const { at, subjects } = reportedBot(MAILED, () => isDelivered);
    await at(SEVEN, { reportOf: () => Promise.reject(new Error('throttled')) });
    expect(subjects()).toEqual([]);
    await at(SEVEN + 5 * MINUTE_MS);
    isDelivered = true;
    await at(SEVEN + 10 * MINUTE_MS);
    await at(SEVEN + 15 * MINUTE_MS);
    expect(subjects()).toEqual(['2026-W47', '2026-W47']);
  });

  test('is mailed once by runs at the same time, whoever goes first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const { at, store, subjects } = reportedBot();
        const keyValues = interleaved(store.keyValues, scheduler);
        await scheduler.waitFor(Promise.all([SEVEN, SEVEN, SEVEN + MINUTE_MS].map((now) => at(now, { keyValues }))));
        expect(subjects()).toEqual(['2026-W47']);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['nobody is to be written to', {}],
    ['it is turned off', { ...MAILED, weeklyReport: false }],
  ])('is not mailed where %s', async (_, raw) => {
    const { at, subjects } = reportedBot(raw);
    await at(SEVEN);
    expect(subjects()).toEqual([]);
  });

  test('goes to the webhook alone, too', async () => {
    const { at, subjects } = reportedBot({ alarmWebhook: true });
    await at(SEVEN);
    expect(subjects()).toEqual(['2026-W47']);
  });

  test('a value that cannot be read is replaced', async () => {
    const { at, store, subjects } = reportedBot();
    await store.keyValues.set('weekly-report', { week: 7 });
    await at(SEVEN);
    await at(SEVEN + MINUTE_MS);
    expect(subjects()).toEqual(['2026-W47']);
  });

  test('tells of a week with slots, in a subject that a mail can have; of one without there is nothing to tell', async () => {
    const { at, store, mails, services } = reportedBot();
    const reportOf = (week: Week) => readReportNotice({ ...services, store, now: () => SEVEN }, week);
    await at(SEVEN - 7 * DAY_MS, { reportOf });
    expect(mails).toEqual([]);
    const slot = slotOf(services.config, 'A@2026-11-22T09:00');
    await store.ledger.writeMissed(slot, 'rehearsal', SEVEN);
    await at(SEVEN, { reportOf });
    expect(mails[0]?.subject).toBe('Week 2026-W47: 0 posts rehearsed, nothing to change');
    expect(mails[0]?.subject).toMatch(/^[\x20-\x7e]{1,100}$/);
    expect(mails[0]?.text).toContain('- 1 skipped: nothing started it');
  });
});
