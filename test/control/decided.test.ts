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
    await world.decide(at('10:30'), { kind: 'write', text: OWN_TEXT, fallback: 'skip' });
    expect(await readWhy(world.services, at('10:30'))).toMatchObject({
      reason: 'written by anna',
      text: expect.stringMatching(/^The night belongs/),
      decision: { story: ['anna wrote it.'] },
    });
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

describe('a slot that has ended without the text that a person gave it', () => {
  const PRICED = 'Eight H200 for an hour are $26.60. Rent them on {link} with {code} #GPUCloud';
  const published = async (fallback: 'skip' | 'compose') => {
    const world = plannedBot();
    await world.putPrices(EVENING);
    await world.decide(at('09:00'), { kind: 'write', text: PRICED, fallback });
    await world.putPrices(EVENING + 60_000, (price) => price * 2);
    await world.publish(at('09:00'));
    const { slots } = await readSlots(world.services, DAY);
    return { shown: slots.find(({ id }) => id === at('09:00')), why: await readWhy(world.services, at('09:00')) };
  };

  test('says why, and keeps the text', async () => {
    const { shown, why } = await published('skip');
    const reason = expect.stringMatching(/^the text that was written passes no longer \(prices: /);
    expect([shown, why]).toMatchObject([
      { state: 'skipped', reason },
      { state: 'skipped', reason },
    ]);
    expect(why?.decision?.story[0]).toMatch(/^Its text was to be: Eight H200 for an hour are \$26\.60\. /);
    expect(why?.decision?.rules).toContainEqual(expect.objectContaining({ rule: 'prices', pass: false }));
  });

  test('says that it was held back, and keeps the text', async () => {
    const world = plannedBot();
    await world.putPrices(EVENING);
    await world.decide(at('09:00'), { kind: 'write', text: PRICED, fallback: 'skip' });
    await world.bot.store.holds.pause('A', EVENING);
    await world.publish(at('09:00'));
    expect(await readWhy(world.services, at('09:00'))).toMatchObject({
      state: 'skipped',
      text: null,
      reason: 'the account was paused, though it was written by anna',
      decision: { story: [expect.stringMatching(/^Its text was to be: Eight H200 /), 'anna wrote it.'] },
    });
  });

  test('says why another was posted in its place', async () => {
    const { shown, why } = await published('compose');
    const reason = expect.stringMatching(
      /^The text that was written passes no longer \(prices: .*another was composed\.$/,
    );
    expect([shown, why]).toMatchObject([
      { state: 'posted', reason },
      { state: 'posted', reason },
    ]);
  });
});

test('where texts need an approval, a slot that has none says so', async () => {
  const world = plannedBot({ review: 'required' });
  await world.putPrices(EVENING);
  await world.decide(at('09:00'), { kind: 'approve', fallback: 'skip' });
  await world.decide(at('10:30'), { kind: 'another' });
  // Nothing that nobody approved would go out in its place.
  expect(await world.decide(at('15:00'), { kind: 'approve', fallback: 'compose' })).toMatchObject({ fallback: 'skip' });
  const { slots } = await readSlots(world.services, DAY);
  const reasonOf = (id: string) => slots.find((slot) => slot.id === id)?.reason;
  expect([at('09:00'), at('10:30'), at('12:00')].map(reasonOf)).toEqual([
    'approved by anna',
    'nobody has approved its text yet',
    'nobody has approved its text yet',
  ]);
});
