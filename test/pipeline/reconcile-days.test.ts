import { beforeEach, describe, expect, test } from '@jest/globals';
import { scheduleOf } from '@promoter/config';
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS } from '@promoter/domain';
import { reconcileDays } from '@promoter/pipeline';
import { type Schedule, type Slot, type Store, slotsOfDay } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { draftOf, reservationOf, unknown } from '../contracts/store-fixtures.ts';
import { configOf, LIVE, silent } from '../support/bot.ts';

const SCHEDULE = scheduleOf(configOf(LIVE));
const DAY = '2026-11-22';
const MIDNIGHT = Date.parse('2026-11-21T23:00:00Z');
const SLOTS = slotsOfDay(SCHEDULE, DAY);
const FIRST = SLOTS[0] as Slot;

describe('reconciliation', () => {
  let store: Store;
  let now: EpochMs;
  beforeEach(() => {
    store = createInMemoryStore();
  });

  const checkAt = (at: EpochMs, schedule: Schedule = SCHEDULE) => {
    now = at;
    return reconcileDays({ store, schedule, mode: 'live', now: () => now, log: silent });
  };
  const stateOf = async (slot: Slot) => (await store.ledger.read(slot.id))?.status;

  /** Leaves a slot `sending`, as a delivery that dies does. */
  async function reserve(slot: Slot) {
    await store.ledger.claim(slot, 'live', 'me', slot.at);
    const { sequence } = await store.history.read('live', slot.at);
    return store.ledger.reserve(reservationOf(slot, { sequence }));
  }
  async function post(slot: Slot) {
    await reserve(slot);
    const posted = {
      state: 'posted',
      draft: draftOf(slot.id),
      xId: slot.id,
      postedAt: slot.at,
      how: 'answered',
    } as const;
    await store.ledger.transition(slot.id, { state: 'sending' }, posted);
  }

  test('goes on after a run whose clock was days ahead', async () => {
    await checkAt(FIRST.at + 5 * DAY_MS);
    expect(await checkAt(FIRST.at)).toMatchObject({ failed: [], errors: [] });
  });

  test('on a day without any delivery all slots are missed', async () => {
    await checkAt(MIDNIGHT);
    const { closed, overdue, days } = await checkAt(MIDNIGHT + DAY_MS);
    expect(closed).toEqual(expect.arrayContaining(SLOTS.map(({ id }) => id)));
    expect(overdue).toEqual([]);
    expect(days.filter(({ day }) => day === DAY)).toEqual(
      ['A', 'B'].map((account) => ({ account, day: DAY, scheduled: 10, ended: { skipped: 10 }, open: 0, overdue: 0 })),
    );
    expect(await stateOf(FIRST)).toMatchObject({ state: 'skipped', reason: 'missed' });
  });

  test('a slot is missed when it closes, not before', async () => {
    await checkAt(MIDNIGHT);
    expect((await checkAt(FIRST.at + 20 * MINUTE_MS - 1)).closed).toEqual([]);
    expect((await checkAt(FIRST.at + 20 * MINUTE_MS)).closed).toEqual([FIRST.id]);
    expect((await checkAt(FIRST.at + 25 * MINUTE_MS)).closed).toEqual([]);
  });

  test('a slot that was scheduled before the first start is not missed', async () => {
    await checkAt(MIDNIGHT + 12 * HOUR_MS);
    const { days } = await checkAt(MIDNIGHT + DAY_MS - MINUTE_MS);
    expect(days.map(({ scheduled }) => scheduled)).toEqual([8, 8]);
    expect(await stateOf(FIRST)).toBeUndefined();
  });

  test('after a change of the schedule, a slot that was not scheduled at the time is not missed', async () => {
    await checkAt(MIDNIGHT);
    const shifted = {
      ...SCHEDULE,
      accounts: SCHEDULE.accounts.map((account) => ({ ...account, offsetMinutes: account.offsetMinutes + 5 })),
    };
    await checkAt(FIRST.at + 2 * HOUR_MS);
    expect((await checkAt(FIRST.at + 2 * HOUR_MS, shifted)).closed).toEqual([]);
  });

  test('the days of a longer pause are reconciled afterwards', async () => {
    await checkAt(MIDNIGHT);
    await checkAt(MIDNIGHT + 5 * DAY_MS);
    expect(await store.ledger.list('A', DAY, '2026-11-26')).toHaveLength(50);
  });

  test('a slot whose owner died after its claim is skipped as late', async () => {
    await checkAt(MIDNIGHT);
    await store.ledger.claim(FIRST, 'live', 'me', FIRST.at);
    expect((await checkAt(FIRST.at + 19 * MINUTE_MS)).closed).toEqual([]);
    expect((await checkAt(FIRST.at + 21 * MINUTE_MS)).closed).toEqual([FIRST.id]);
    expect(await stateOf(FIRST)).toMatchObject({ state: 'skipped', reason: 'late' });
  });

  test('a slot whose text is frozen is never closed here, and is overdue after thirty minutes', async () => {
    await checkAt(MIDNIGHT);
    await reserve(FIRST);
    expect(await checkAt(FIRST.at + 29 * MINUTE_MS)).toMatchObject({ overdue: [], closed: [] });
    expect(await checkAt(FIRST.at + 30 * MINUTE_MS)).toMatchObject({ overdue: [FIRST.id], closed: [] });
    await store.ledger.transition(FIRST.id, { state: 'sending' }, unknown(draftOf(FIRST.id), FIRST.at));
    expect(await checkAt(FIRST.at + 31 * MINUTE_MS)).toMatchObject({ overdue: [FIRST.id] });
    expect(await stateOf(FIRST)).toMatchObject({ state: 'unknown' });
  });

  test('scheduled is the sum of ended, open and overdue slots', async () => {
    await checkAt(MIDNIGHT);
    const ofA = SLOTS.filter(({ account }) => account === 'A');
    for (const slot of ofA.slice(0, 3)) await post(slot);
    await reserve(ofA[3] as Slot);
    const { days } = await checkAt((ofA[4] as Slot).at + 21 * MINUTE_MS);
    expect(days.find(({ account, day }) => account === 'A' && day === DAY)).toEqual({
      account: 'A',
      day: DAY,
      scheduled: 10,
      ended: { posted: 3, skipped: 1 },
      open: 5,
      overdue: 1,
    });
  });

  test('each check gives one heartbeat, and records when', async () => {
    expect(await checkAt(MIDNIGHT)).toMatchObject({ heartbeat: 1 });
    expect(await store.keyValues.get('watch')).toMatchObject({ since: MIDNIGHT, checkedAt: MIDNIGHT });
  });
});
