import { beforeEach, describe, expect, test } from '@jest/globals';
import { readPlan } from '@promoter/control';
import { DAY_MS, MINUTE_MS } from '@promoter/domain';
import { assignQueue, previewSlot } from '@promoter/pipeline';
import type { QueueItem } from '@promoter/slots';
import { silent } from '../support/bot.ts';
import { EVENING, OWN_TEXT, plannedBot } from '../support/planning.ts';

const TEXTS = [
  OWN_TEXT,
  'A queue is honest about your peak. Read it once a week, then size the fleet for what you saw: {link} ({code}) #GPUCloud',
  'Batch the boring part first and keep the afternoon for the work that needs you awake: {link} ({code}) #GPUCloud',
  'A checkpoint spares you the second run. Write one before each long epoch and sleep well: {link} ({code}) #GPUCloud',
];
const FIRST = 'A@2026-11-23T13:30';

/** A live bot in the evening whose account A has own posts in its queue. */
async function queueingBot(raw: object = {}) {
  const world = plannedBot(raw);
  const { config, store } = world.bot;
  await world.putPrices(EVENING);
  for (const [place, text] of TEXTS.entries()) await store.queue.save(itemOf(`m${place}`, text), undefined);
  return {
    ...world,
    assign: (at: number) => assignQueue({ config, store, now: () => at, log: silent }),
    /** The slots that the plan shows with a queued text, each with its first words. */
    queued: async (hours: number) => {
      const { slots } = await readPlan(world.services, world.planning, hours);
      return slots.filter(({ state }) => state === 'queued');
    },
  };
}

const itemOf = (id: string, text: string): QueueItem => ({
  id,
  account: 'A',
  mode: 'live',
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
});

describe('a plan with a queue', () => {
  let world: Awaited<ReturnType<typeof queueingBot>>;
  beforeEach(async () => {
    world = await queueingBot();
  });

  test('shows which later slots its items will be given, in their turn and by its share', async () => {
    const queued = await world.queued(168);
    expect(queued).toMatchObject([
      { id: FIRST, isForeseen: true, by: 'anna', version: 0, since: null, fallback: 'compose', wouldPost: true },
      { id: 'A@2026-11-23T18:00', isForeseen: true },
      { id: 'A@2026-11-23T22:30', isForeseen: true },
      { id: 'A@2026-11-24T13:30', isForeseen: true },
    ]);
    expect(queued.map(({ text }) => text?.split(/[.:]/)[0])).toEqual(TEXTS.map((text) => text.split(/[.:]/)[0]));
  });

  test('foresees what is then done, and tells the two apart', async () => {
    const foreseen = (await world.queued(48)).map(({ id }) => id);
    await world.assign(EVENING);
    expect((await world.queued(48)).map(({ isForeseen }) => isForeseen)).toEqual([false, false, false, true]);
    // The last one lies more than a day ahead, and is given its slot the day after.
    await world.assign(EVENING + DAY_MS - MINUTE_MS);
    const items = await world.bot.store.queue.list('live', 'A');
    expect(items.at(-1)?.slot).toBe(foreseen.at(-1));
  });

  test('changes nothing by being read', async () => {
    await world.queued(168);
    const { store } = world.bot;
    expect((await store.queue.list('live', 'A')).every(({ version, slot }) => version === 1 && slot === null)).toBe(
      true,
    );
    expect(await store.instructions.list('live', 'A', '2026-11-22', '2026-11-30')).toEqual([]);
  });

  test('leaves a slot alone about which a person has decided', async () => {
    await world.decide(FIRST, { kind: 'skip' });
    expect((await world.queued(24)).map(({ id }) => id)).toEqual(['A@2026-11-23T18:00', 'A@2026-11-23T22:30']);
  });

  test('an item that is approved before its turn is sent in that slot, once', async () => {
    const approved = await world.decide(FIRST, { kind: 'approve', fallback: 'skip' });
    expect(approved).toMatchObject({ act: 'approved', text: expect.stringMatching(/^The night belongs/) });
    await world.assign(EVENING);
    const slots = (await world.bot.store.queue.list('live', 'A')).map(({ slot }) => slot);
    expect(slots).toEqual([FIRST, 'A@2026-11-23T18:00', 'A@2026-11-23T22:30', null]);
    await world.publish(FIRST);
    await world.assign(EVENING + DAY_MS);
    expect((await world.bot.store.queue.list('live', 'A'))[0]).toMatchObject({ sentIn: FIRST, tries: 0 });
    expect(world.publisher.sent.filter((text) => text.startsWith('The night belongs'))).toHaveLength(1);
  });

  test('a text that passes no longer is not shown as queued: what is composed in its place is', async () => {
    await world.decide(FIRST, { kind: 'skip' });
    const { store } = world.bot;
    const stale = itemOf('l0', 'Eight H200 for an hour are $1.23. Rent them on {link} with {code} #GPUCloud');
    await store.queue.save(stale, undefined);
    const { slots } = await readPlan(world.services, world.planning, 24);
    const shown = slots.find(({ id }) => id === 'A@2026-11-23T18:00');
    expect(shown).toMatchObject({ state: 'composed', text: expect.not.stringContaining('$1.23') });
    expect(shown?.decision?.story[0]).toMatch(/^The text that was queued passes no longer \(prices: /);
  });
});

test('the dry run of an account’s next slot shows the item that it will be given', async () => {
  const { bot } = await queueingBot({ queueShare: 1 });
  const preview = await previewSlot('A', bot.services());
  expect(preview).toMatchObject({ wouldPost: true, text: expect.stringMatching(/^The night belongs/) });
});

test('where texts need an approval, an item counts as approved before it has its slot', async () => {
  const world = await queueingBot({ review: 'required' });
  const { slots } = await readPlan(world.services, world.planning, 24);
  expect(slots.filter(({ wouldPost }) => wouldPost).map(({ id }) => id)).toEqual([
    FIRST,
    'A@2026-11-23T18:00',
    'A@2026-11-23T22:30',
  ]);
});
