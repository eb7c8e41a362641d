import { beforeEach, describe, expect, test } from '@jest/globals';
import { readCalendar, readSlots, readWhy } from '@promoter/control';
import { assignQueue } from '@promoter/pipeline';
import { silent } from '../support/bot.ts';
import { EVENING, OWN_TEXT, plannedBot } from '../support/planning.ts';

const DAY = '2026-11-23';
const at = (time: string) => `A@${DAY}T${time}`;

describe('a slot that is yet to come', () => {
  let world: ReturnType<typeof plannedBot>;
  beforeEach(async () => {
    world = plannedBot();
    await world.putPrices(EVENING);
  });

  /** Why each of account A's slots is as it is, those alone that say it. */
  const reasons = async () => {
    const { slots } = await readSlots(world.services, DAY);
    return slots.flatMap(({ id, state, reason }) => (reason === null ? [] : [[id, state, reason]]));
  };

  test('says who decided what about it', async () => {
    await world.decide(at('09:00'), { kind: 'skip' });
    await world.decide(at('10:30'), { kind: 'approve', fallback: 'skip' }, { by: 'ben' });
    await world.decide(at('12:00'), { kind: 'write', text: OWN_TEXT, fallback: 'skip' });
    await world.decide(at('15:00'), { kind: 'another' });
    expect(await reasons()).toEqual([
      [at('09:00'), 'scheduled', 'skipped by anna'],
      [at('10:30'), 'scheduled', 'approved by ben'],
      [at('12:00'), 'scheduled', 'written by anna'],
      [at('15:00'), 'scheduled', 'another text was asked for by anna'],
    ]);
  });

  test('says that the queue has a text for it', async () => {
    const { config, store } = world.bot;
    const days = { first: DAY, last: DAY, addedAt: EVENING };
    const open = { slot: null, sentIn: null, tries: 0, lastReason: null, isRemoved: false };
    const item = { id: 'm0', account: 'A', mode: 'live' as const, version: 1, text: OWN_TEXT, by: 'anna', ...days };
    await store.queue.save({ ...item, ...open }, undefined);
    await assignQueue({ config, store, now: () => EVENING, log: silent });
    expect(await reasons()).toEqual([[at('13:30'), 'scheduled', 'queued by anna']]);
  });

  test('says nothing again when it was taken back', async () => {
    await world.decide(at('09:00'), { kind: 'skip' });
    await world.decide(at('09:00'), { kind: 'reset' });
    expect(await reasons()).toEqual([]);
  });

  test('says it to "why" and in the calendar, too', async () => {
    await world.decide(at('09:00'), { kind: 'skip' });
    expect(await readWhy(world.services, at('09:00'))).toMatchObject({ state: 'scheduled', reason: 'skipped by anna' });
    const { slots } = await readCalendar(world.services, '2026-11');
    expect(slots.find(({ id }) => id === at('09:00'))?.reason).toBe('skipped by anna');
  });

  test('says how it ended once it has', async () => {
    await world.decide(at('09:00'), { kind: 'approve', fallback: 'skip' });
    await world.publish(at('09:00'));
    expect(await reasons()).toEqual([]);
    await world.decide(at('10:30'), { kind: 'skip' });
    await world.publish(at('10:30'));
    expect(await reasons()).toEqual([[at('10:30'), 'skipped', 'anna skipped it']]);
  });
});

test('where texts need an approval, a slot that has none says so', async () => {
  const world = plannedBot({ review: 'required' });
  await world.putPrices(EVENING);
  await world.decide(at('09:00'), { kind: 'approve', fallback: 'skip' });
  await world.decide(at('10:30'), { kind: 'another' });
  const { slots } = await readSlots(world.services, DAY);
  const reasonOf = (id: string) => slots.find((slot) => slot.id === id)?.reason;
  expect([at('09:00'), at('10:30'), at('12:00')].map(reasonOf)).toEqual([
    'approved by anna',
    'nobody has approved its text yet',
    'nobody has approved its text yet',
  ]);
});
