import { beforeEach, describe, expect, test } from '@jest/globals';
import { addToQueue, readQueue, removeFromQueue } from '@promoter/control';
import { MINUTE_MS } from '@promoter/domain';
import { assignQueue } from '@promoter/pipeline';
import { nextItem, QUEUE } from '@promoter/slots';
import { silent } from '../support/bot.ts';
import { EVENING, OWN_TEXT, plannedBot } from '../support/planning.ts';
import { seededBytes } from '../support/seeded-bytes.ts';

const SLOT = 'A@2026-11-23T13:30';

async function queueingBot(raw: object = {}) {
  const world = plannedBot(raw);
  await world.putPrices(EVENING);
  const services = { ...world.services, random: seededBytes() };
  const { config, store } = world.bot;
  return {
    ...world,
    add: (text: string, days: { first?: string; last?: string } = {}) =>
      addToQueue(services, world.planning, { account: 'A', text, ...days }, 'anna'),
    read: async () => (await readQueue(services)).items,
    remove: (id: string, by = 'ben') => removeFromQueue(services, { account: 'A', id }, by),
    assign: () => assignQueue({ config, store, now: () => EVENING, log: silent }),
  };
}

describe('the queue, as people steer it', () => {
  let world: Awaited<ReturnType<typeof queueingBot>>;
  beforeEach(async () => {
    world = await queueingBot();
  });

  /** Adds the text, which has to be taken. */
  async function added(text = OWN_TEXT): Promise<string> {
    const item = await world.add(text);
    if (!('id' in item)) throw new Error(JSON.stringify(item));
    return item.id;
  }

  test('takes a text from today for thirty days, unless its days are named', async () => {
    expect(await world.add(OWN_TEXT)).toEqual({
      id: expect.stringMatching(/^[0-9a-z]{12}$/),
      account: 'A',
      text: OWN_TEXT,
      first: '2026-11-22',
      last: '2026-12-21',
      addedAt: '2026-11-22T23:45:00+01:00',
      by: 'anna',
      state: 'waiting',
      slot: null,
      tries: 0,
      reason: null,
    });
    const named = await world.add(`${OWN_TEXT} #H100`, { first: '2026-12-01', last: '2026-12-01' });
    expect(named).toMatchObject({ first: '2026-12-01', last: '2026-12-01' });
    expect(await world.read()).toHaveLength(2);
  });

  test.each([
    [{ first: '2026-12-02', last: '2026-12-01' }, 'last: must not be before the first day'],
    [{ first: '2026-11-01', last: '2026-11-21' }, 'last: must not be over: today is 2026-11-22'],
    [{ last: '2027-11-23' }, 'last: must be within 366 days'],
  ])('takes no text for %p', async (days, fault) => {
    expect(await world.add(OWN_TEXT, days)).toEqual({ fault });
    expect(await world.read()).toEqual([]);
  });

  test('refuses a text that fails a rule, and says which', async () => {
    expect(await world.add('Not a post')).toEqual({
      refused: expect.stringMatching(/^the text fails the rule promo-code: /),
    });
    expect(await world.read()).toEqual([]);
  });

  test('refuses a text that waits already', async () => {
    const id = await added();
    expect(await world.add(OWN_TEXT)).toEqual({ refused: `the queue has this text already: ${id}` });
  });

  test('refuses more than a hundred that wait', async () => {
    const id = await added();
    const { queue } = world.bot.store;
    const [item] = await queue.list('live', 'A');
    for (let more = 1; item && more < QUEUE.size; more += 1)
      await queue.save({ ...item, id: `${id}${more}`, text: `${more}` }, undefined);
    expect(await world.add(`${OWN_TEXT} #H100`)).toEqual({
      refused: '100 posts of account A wait: remove some first',
    });
  });

  test('shows the slot of each, and the plan shows the item in its slot', async () => {
    await added();
    await world.assign();
    expect(await world.read()).toMatchObject([{ state: 'assigned', slot: SLOT }]);
    const { slots } = await world.planning.ahead(24);
    const planned = slots.find(({ slot }) => slot.id === SLOT);
    expect(planned?.instruction).toMatchObject({ by: 'anna', act: { kind: 'queued' } });
  });

  test('loses what is removed, and the slot is composed for again', async () => {
    const id = await added();
    await world.assign();
    expect(await world.remove(id)).toMatchObject({ id, state: 'removed', slot: null });
    expect(await world.read()).toEqual([]);
    expect(await world.bot.store.instructions.read('live', SLOT)).toMatchObject({ act: null, by: 'ben', version: 2 });
    expect(await world.publish(SLOT)).toMatchObject({ state: 'posted' });
    expect(world.publisher.sent[0]).not.toContain('The night belongs');
    expect(await world.remove(id)).toBeUndefined();
  });

  test('lets what a person decided since about its slot stand', async () => {
    const id = await added();
    await world.assign();
    await world.decide(SLOT, { kind: 'skip' });
    expect(await world.remove(id)).toMatchObject({ state: 'removed' });
    expect(await world.bot.store.instructions.read('live', SLOT)).toMatchObject({ act: { kind: 'skip' } });
  });

  test('keeps what a person approved for its slot, until that is taken back', async () => {
    const id = await added();
    await world.assign();
    await world.decide(SLOT, { kind: 'approve', fallback: 'skip' });
    expect(await world.remove(id)).toEqual({
      refused: `anna approved its text for ${SLOT}, which sends it: "reset ${SLOT}" first`,
    });
    await world.decide(SLOT, { kind: 'reset' });
    expect(await world.remove(id)).toMatchObject({ state: 'removed' });
    await world.publish(SLOT);
    expect(world.publisher.sent[0]).not.toContain('The night belongs');
  });

  test('keeps what is being sent or was, and says so', async () => {
    const id = await added();
    await world.assign();
    await world.publish(SLOT);
    expect(await world.remove(id)).toEqual({ refused: `${SLOT} has ended: posted` });
    const [item] = await world.bot.store.queue.list('live', 'A');
    if (item) await world.bot.store.queue.save(nextItem(item, { slot: null, sentIn: SLOT }), item);
    expect(await world.remove(id)).toEqual({ refused: `${id} was sent: see "why ${SLOT}"` });
  });

  test('of one that is given a slot while it is removed, both are undone', async () => {
    const id = await added();
    const { queue } = world.bot.store;
    const { list } = queue;
    let isFirst = true;
    queue.list = async (mode, account) => {
      const items = await list(mode, account);
      if (isFirst) {
        isFirst = false;
        await world.assign();
      }
      return items;
    };
    expect(await world.remove(id)).toMatchObject({ state: 'removed' });
    expect(await world.bot.store.instructions.read('live', SLOT)).toMatchObject({ act: null });
  });

  test('tells a person whose decision the queue was faster than', async () => {
    await added();
    await world.assign();
    world.bot.at(EVENING + MINUTE_MS);
    const refused = await world.decide(SLOT, { kind: 'skip' }, { version: 0 });
    expect(refused).toEqual({
      refused: `${SLOT} was changed meanwhile: anna has a text in the queue that it was given to; look at it again`,
    });
  });
});
