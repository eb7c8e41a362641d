import { beforeEach, describe, expect, test } from '@jest/globals';
import { scheduleOf } from '@promoter/config';
import { DAY_MS, MINUTE_MS, type Mode } from '@promoter/domain';
import { assignQueue, reconcileDays } from '@promoter/pipeline';
import { type QueueItem, slotsBetween } from '@promoter/slots';
import { silent } from '../support/bot.ts';
import { EVENING, OWN_TEXT, plannedBot } from '../support/planning.ts';

const TEXTS = [
  OWN_TEXT,
  'A queue is honest about your peak. Read it once a week, then size the fleet for what you saw: {link} ({code}) #GPUCloud',
  'Batch the boring part first and keep the afternoon for the work that needs you awake: {link} ({code}) #GPUCloud',
  'A checkpoint spares you the second run. Write one before each long epoch and sleep well: {link} ({code}) #GPUCloud',
];

/** A bot whose queue is assigned as the settle function does it. */
async function queueingBot(raw: object = {}) {
  const world = plannedBot(raw);
  const { config, store } = world.bot;
  const { mode } = config;
  await world.putPrices(EVENING);
  const items = async (of: Mode = mode) => {
    const list = await store.queue.list(of, 'A');
    return Object.fromEntries(list.map((item) => [item.id, item]));
  };
  return {
    ...world,
    items,
    add: async (id: string, text: string, change: Partial<QueueItem> = {}) => {
      const item: QueueItem = {
        id,
        account: 'A',
        mode,
        version: 1,
        text,
        first: '2026-11-22',
        last: '2026-12-22',
        by: 'anna',
        addedAt: EVENING,
        slot: null,
        sentIn: null,
        tries: 0,
        lastReason: null,
        isRemoved: false,
        ...change,
      };
      await store.queue.save(item, undefined);
    },
    assign: (at: number = EVENING, settings: object = {}, playedUntil?: number) =>
      assignQueue({ config: { ...config, ...settings }, store, now: () => at, playedUntil, log: silent }),
    /** Plays days: every slot of account A is published, and the queue is assigned every five minutes. */
    play: async (days: number, before: (at: number) => Promise<unknown> = async () => {}) => {
      const slots = slotsBetween(scheduleOf(config), '2026-11-23', `2026-11-${22 + days}`);
      let at = EVENING;
      for (const slot of slots.filter(({ account }) => account === 'A')) {
        for (; at < slot.at; at += 5 * MINUTE_MS) {
          await before(at);
          await assignQueue({ config, store, now: () => at, log: silent });
        }
        await world.putPrices(slot.at - MINUTE_MS);
        await world.publish(slot.id);
      }
      await assignQueue({ config, store, now: () => at + DAY_MS / 4, log: silent });
    },
  };
}

describe('the queue', () => {
  let world: Awaited<ReturnType<typeof queueingBot>>;
  beforeEach(async () => {
    world = await queueingBot();
  });

  test('gives its share of the coming day’s slots to those that wait, and the plan shows their texts', async () => {
    for (const [place, text] of TEXTS.entries()) await world.add(`m${place}`, text);
    await world.assign();
    const { m0, m1, m2, m3 } = await world.items();
    expect([m0, m1, m2, m3].map((item) => item?.slot)).toEqual([
      'A@2026-11-23T13:30',
      'A@2026-11-23T18:00',
      'A@2026-11-23T22:30',
      null,
    ]);
    expect(await world.shown('A@2026-11-23T13:30')).toMatch(/^The night belongs to long jobs\. .* #GPUCloud$/);
  });

  test('gives no slot that a sped-up run has played, though it is yet to come', async () => {
    await world.add('m0', OWN_TEXT);
    await world.assign(EVENING, {}, Date.parse('2026-11-23T13:00:00Z'));
    expect((await world.items()).m0?.slot).toBe('A@2026-11-23T18:00');
  });

  test('sends each text once, letter for letter, and tells where', async () => {
    for (const [place, text] of TEXTS.entries()) await world.add(`m${place}`, text);
    await world.play(3);
    const sent = TEXTS.map((text) => world.publisher.sent.filter((post) => post.startsWith(text.split('{')[0] ?? '')));
    const items = Object.values(await world.items());
    expect(sent.map((posts) => posts.length)).toEqual([1, 1, 1, 1]);
    expect(items.map(({ sentIn }) => sentIn)).toEqual([
      'A@2026-11-23T13:30',
      'A@2026-11-23T18:00',
      'A@2026-11-23T22:30',
      'A@2026-11-24T13:30',
    ]);
  });

  test('tries an item again after a slot that was skipped, with the reason, and sends it once', async () => {
    await world.add('m0', OWN_TEXT);
    const pausedUntil = Date.parse('2026-11-23T14:00:00Z');
    await world.bot.store.holds.pause('A', EVENING);
    await world.play(1, async (at) => {
      if (at >= pausedUntil) await world.bot.store.holds.resume('A');
    });
    const { m0 } = await world.items();
    expect(m0).toMatchObject({ sentIn: 'A@2026-11-23T18:00', tries: 0 });
    expect(world.publisher.sent.filter((text) => text.startsWith('The night belongs'))).toHaveLength(1);
  });

  test('lets a person’s decision win, and gives the item another slot', async () => {
    await world.add('m0', OWN_TEXT);
    await world.assign();
    await world.decide('A@2026-11-23T13:30', { kind: 'skip' }, { by: 'ben' });
    await world.assign(EVENING + MINUTE_MS);
    const { m0 } = await world.items();
    expect(m0).toMatchObject({
      slot: 'A@2026-11-23T18:00',
      tries: 0,
      lastReason: 'ben decided otherwise about A@2026-11-23T13:30',
    });
  });

  test('leaves a slot alone that a person took back', async () => {
    await world.add('m0', OWN_TEXT);
    await world.assign();
    await world.decide('A@2026-11-23T13:30', { kind: 'reset' });
    await world.assign(EVENING + MINUTE_MS);
    expect((await world.items()).m0?.slot).toBe('A@2026-11-23T18:00');
  });

  test('counts a text that a person approved in its slot as its own', async () => {
    await world.add('m0', OWN_TEXT);
    await world.assign();
    await world.decide('A@2026-11-23T13:30', { kind: 'approve', fallback: 'skip' });
    await world.assign(EVENING + MINUTE_MS);
    expect((await world.items()).m0?.slot).toBe('A@2026-11-23T13:30');
    const slot = await world.publish('A@2026-11-23T13:30');
    expect(slot.state).toBe('posted');
    await world.assign(EVENING + DAY_MS);
    expect((await world.items()).m0?.sentIn).toBe('A@2026-11-23T13:30');
  });

  test('composes another where its text passes no longer, and the item says why', async () => {
    await world.add('m0', 'Eight H200 for an hour are $1.23. Rent them on {link} with {code} #GPUCloud');
    await world.assign();
    expect(await world.publish('A@2026-11-23T13:30')).toMatchObject({ state: 'posted' });
    expect(world.publisher.sent[0]).not.toContain('$1.23');
    await world.assign(Date.parse('2026-11-23T13:00:00Z'));
    const { m0 } = await world.items();
    expect(m0).toMatchObject({ slot: 'A@2026-11-23T18:00', sentIn: null, tries: 1 });
    expect(m0?.lastReason).toMatch(/^The text that was queued passes no longer \(prices: /);
  });

  test('takes no slot of the other account, and none of the other mode', async () => {
    await world.add('m0', OWN_TEXT);
    await world.assign(EVENING, { mode: 'rehearsal' });
    expect((await world.items()).m0?.slot).toBeNull();
    await world.assign();
    expect(await world.bot.store.instructions.list('rehearsal', 'A', '2026-11-22', '2026-11-24')).toEqual([]);
    expect(await world.bot.store.instructions.list('live', 'B', '2026-11-22', '2026-11-24')).toEqual([]);
  });

  test('says nothing of a queued text to post history before it is sent', async () => {
    await world.add('m0', OWN_TEXT);
    await world.assign();
    expect((await world.bot.store.history.read('live', EVENING)).entries).toEqual([]);
  });

  test('has an item sent once though many assign at once', async () => {
    for (const [place, text] of TEXTS.entries()) await world.add(`m${place}`, text);
    await Promise.all(Array.from({ length: 5 }, () => world.assign()));
    const list = await world.bot.store.instructions.list('live', 'A', '2026-11-22', '2026-11-24');
    expect(list.map(({ slot, act }) => [slot.slice(2), act?.kind === 'queued' && act.item])).toEqual([
      ['2026-11-23T13:30', 'm0'],
      ['2026-11-23T18:00', 'm1'],
      ['2026-11-23T22:30', 'm2'],
    ]);
  });

  test('keeps no other account from its own', async () => {
    await world.add('m0', OWN_TEXT, { account: 'B' });
    const { list } = world.bot.store.queue;
    world.bot.store.queue.list = async (mode, account) => {
      if (account === 'A') throw new Error('throttled');
      return list(mode, account);
    };
    expect(await world.assign()).toEqual(['A']);
    expect((await list('live', 'B'))[0]?.slot).toBe('B@2026-11-23T14:15');
  });
});

test('a slot that nothing delivered gives its item back once it is recorded as missed', async () => {
  const world = await queueingBot();
  await world.add('m0', OWN_TEXT);
  await world.assign();
  const { config, store } = world.bot;
  const reconcile = (at: number) =>
    reconcileDays({ store, schedule: scheduleOf(config), mode: 'live', now: () => at, log: silent });
  await reconcile(EVENING);
  const after = Date.parse('2026-11-23T14:00:00Z');
  await reconcile(after);
  await world.assign(after);
  expect((await world.items()).m0).toMatchObject({ slot: 'A@2026-11-23T18:00', tries: 0 });
});

describe('where texts need an approval', () => {
  test('a queued text counts as approved by its author', async () => {
    const world = await queueingBot({ review: 'required' });
    await world.add('m0', OWN_TEXT);
    await world.assign();
    expect(await world.publish('A@2026-11-23T13:30')).toMatchObject({ state: 'posted' });
    expect(await world.publish('A@2026-11-23T15:00')).toMatchObject({ state: 'skipped', reason: 'not-approved' });
  });

  test('nothing is posted in its place where it passes no longer', async () => {
    const world = await queueingBot({ review: 'required' });
    await world.add('m0', 'Eight H200 for an hour are $1.23. Rent them on {link} with {code} #GPUCloud');
    await world.assign();
    const status = await world.publish('A@2026-11-23T13:30');
    expect(status).toMatchObject({ state: 'skipped', reason: 'plan' });
    await world.assign(Date.parse('2026-11-23T13:00:00Z'));
    expect((await world.items()).m0).toMatchObject({ tries: 1, slot: 'A@2026-11-23T18:00' });
  });
});

test('a rehearsal uses up its own queue alone', async () => {
  const world = await queueingBot({ mode: 'rehearsal' });
  await world.add('m0', OWN_TEXT, { mode: 'live' });
  await world.add('m1', OWN_TEXT);
  await world.play(1);
  expect((await world.items('live')).m0).toMatchObject({ sentIn: null, slot: null, version: 1 });
  expect((await world.items('rehearsal')).m1?.sentIn).toBe('A@2026-11-23T13:30');
});
