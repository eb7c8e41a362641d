import { beforeEach, describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import type { Wish } from '@promoter/control';
import { MINUTE_MS } from '@promoter/domain';
import type { Act } from '@promoter/slots';
import { slotOf } from '../support/bot.ts';
import { EVENING, OWN_TEXT, plannedBot } from '../support/planning.ts';

const NINE = 'A@2026-11-23T09:00';
const NEXT = 'B@2026-11-23T09:45';
const AFTER = 'A@2026-11-23T10:30';

/** Decides about a slot, which has to be saved. */
async function saved({ decide }: ReturnType<typeof plannedBot>, id: string, wish: Wish): Promise<void> {
  expect(await decide(id, wish)).toMatchObject({ slot: id });
}

describe('a slot that a person has decided about', () => {
  let world: ReturnType<typeof plannedBot>;
  beforeEach(async () => {
    world = plannedBot();
    await world.putPrices(EVENING);
  });

  const ideaOf = async (id: string): Promise<string> => {
    const { slots } = await world.planning.ahead(24);
    const composition = slots.find(({ slot }) => slot.id === id)?.composition;
    return composition?.kind === 'composed' ? (composition.draft.idea ?? '') : '';
  };

  test('is skipped, which says who wanted it, and nothing is sent', async () => {
    await saved(world, NINE, { kind: 'skip' });
    expect(await world.publish(NINE)).toMatchObject({ state: 'skipped', reason: 'plan', detail: 'anna skipped it' });
    expect(world.publisher.sent).toEqual([]);
  });

  test('sends the text that a person wrote, letter for letter', async () => {
    await saved(world, NINE, { kind: 'write', text: OWN_TEXT, fallback: 'skip' });
    expect(await world.publish(NINE)).toMatchObject({ state: 'posted' });
    expect(world.publisher.sent[0]).toMatch(/^The night belongs to long jobs\. .* #GPUCloud$/);
    expect(world.publisher.sent[0]).toContain('utm_id=A-20261123T0900');
  });

  test('sends the text that was approved, though by then another would be composed', async () => {
    await saved(world, NINE, { kind: 'approve', fallback: 'skip' });
    const approved = await world.shown(NINE);
    await world.publish(NINE);
    expect(world.publisher.sent).toEqual([approved]);
  });

  test('never sends a text that was refused', async () => {
    const refused = [await world.shown(NINE)];
    for (let times = 0; times < 4; times += 1) {
      await saved(world, NINE, { kind: 'another' });
      refused.push(await world.shown(NINE));
    }
    expect(new Set(refused).size).toBe(refused.length);
    await world.publish(NINE);
    expect(world.publisher.sent).toEqual([refused.at(-1)]);
  });

  test.each<[string, Wish]>([
    ['approved', { kind: 'approve', fallback: 'skip' }],
    ['written', { kind: 'write', text: OWN_TEXT, fallback: 'skip' }],
  ])('never shows a text again that was refused before another was %s', async (_, wish) => {
    const refused = await world.shown(NINE);
    await saved(world, NINE, { kind: 'another' });
    await saved(world, NINE, wish);
    await saved(world, NINE, { kind: 'another' });
    expect(await world.shown(NINE)).not.toBe(refused);
  });

  test('has no refused text composed in place of one that passes no longer', async () => {
    const refused = await world.shown(NINE);
    await saved(world, NINE, { kind: 'another' });
    await saved(world, NINE, { kind: 'write', text: `${OWN_TEXT} #Derby`, fallback: 'compose' });
    await world.bot.store.topicOverrides.change(() => ({ allow: [], deny: ['#Derby'] }));
    expect(await world.publish(NINE)).toMatchObject({ state: 'posted' });
    expect(world.publisher.sent).not.toContain(refused);
  });

  test('never tells of the same again in other words, whatever becomes of other slots', async () => {
    const ideas = [await ideaOf(NINE)];
    for (let times = 0; times < 4; times += 1) {
      await saved(world, NINE, { kind: 'another' });
      ideas.push(await ideaOf(NINE));
    }
    expect(new Set(ideas).size).toBe(ideas.length);
    for (const other of ['A@2026-11-23T10:30', 'B@2026-11-23T09:45'])
      await saved(world, other, { kind: 'approve', fallback: 'skip' });
    expect(ideas.slice(0, -1)).not.toContain(await ideaOf(NINE));
  });

  test('tells of it in other words where there is nothing else to tell', async () => {
    const text = await world.shown(NINE);
    const refusedIdeas = brand.voices.A?.ideas.map(({ id }) => id) ?? [];
    await world.bot.store.instructions.save({
      ...{
        slot: slotOf(world.bot.config, NINE),
        mode: 'live',
        by: 'anna',
        now: EVENING,
        before: undefined,
        sequence: 0,
      },
      act: { kind: 'another', refused: [], refusedIdeas },
    });
    expect(refusedIdeas.length).toBeGreaterThan(20);
    expect(await world.shown(NINE)).toBe(text);
  });

  test('may have a refused text again once that is taken back', async () => {
    const refused = await world.shown(NINE);
    await saved(world, NINE, { kind: 'another' });
    await saved(world, NINE, { kind: 'reset' });
    expect(await world.shown(NINE)).toBe(refused);
  });

  test('is composed as if nobody had decided anything once that is taken back', async () => {
    const before = await world.shown(NINE);
    await saved(world, NINE, { kind: 'write', text: OWN_TEXT, fallback: 'skip' });
    await saved(world, NINE, { kind: 'reset' });
    await world.publish(NINE);
    expect(world.publisher.sent).toEqual([before]);
  });

  describe('whose pinned text passes no longer', () => {
    const PRICED = 'Eight H200 for an hour are $26.60. Rent them on {link} with {code} #GPUCloud';

    test('is skipped with the rule where a price has changed: the text is never changed', async () => {
      await saved(world, NINE, { kind: 'write', text: PRICED, fallback: 'skip' });
      await world.putPrices(EVENING, (price) => price * 2);
      expect(await world.publish(NINE)).toMatchObject({
        state: 'skipped',
        reason: 'plan',
        detail: expect.stringMatching(/^the text that was written passes no longer \(prices: /),
      });
      expect(world.publisher.sent).toEqual([]);
    });

    test('is composed afresh where the instruction said so, and the record says why', async () => {
      await saved(world, NINE, { kind: 'write', text: PRICED, fallback: 'compose' });
      await world.putPrices(EVENING, (price) => price * 2);
      expect(await world.publish(NINE)).toMatchObject({ state: 'posted' });
      expect(world.publisher.sent[0]).not.toContain('$26.60');
      const record = await world.bot.store.ledger.read(NINE);
      expect(record?.decision?.story[0]).toMatch(/^The text that was written passes no longer \(prices: /);
    });

    test('is skipped where its topic was denied meanwhile', async () => {
      await saved(world, NINE, { kind: 'write', text: `${OWN_TEXT} #Derby`, fallback: 'skip' });
      await world.bot.store.topicOverrides.change(() => ({ allow: [], deny: ['#Derby'] }));
      expect(await world.publish(NINE)).toMatchObject({ state: 'skipped', reason: 'plan' });
    });

    test('is skipped where its topic was refused meanwhile', async () => {
      await saved(world, NINE, { kind: 'write', text: `${OWN_TEXT} #Derby`, fallback: 'skip' });
      await world.bot.store.refusedTopics.put([
        {
          key: 'derby',
          category: 'tragedy',
          reach: 'names',
          words: 'stand collapses at the derby',
          source: 'google-news',
          expiresAt: EVENING + 24 * 60 * MINUTE_MS,
        },
      ]);
      expect(await world.publish(NINE)).toMatchObject({
        state: 'skipped',
        reason: 'plan',
        detail: expect.stringContaining('#Derby'),
      });
    });
  });

  test.each<[string, Act]>([
    ['skipped', { kind: 'skip' }],
    ['another wanted', { kind: 'another', refused: [] }],
  ])('is %s while its text was being composed: that counts', async (_, act) => {
    const { store, config } = world.bot;
    const slot = slotOf(config, NINE);
    const { reserve } = store.ledger;
    let isDecided = false;
    store.ledger.reserve = async (reservation) => {
      if (!isDecided) {
        isDecided = true;
        const change = { slot, mode: 'live', act, by: 'anna', now: slot.at, before: undefined, sequence: 0 } as const;
        expect((await store.instructions.save(change)).kind).toBe('saved');
      }
      return reserve(reservation);
    };
    expect((await world.publish(NINE)).state).toBe(act.kind === 'skip' ? 'skipped' : 'posted');
  });

  test('keeps its words for itself: no automatic text takes them, and no person can pin them elsewhere', async () => {
    await saved(world, NINE, { kind: 'approve', fallback: 'skip' });
    expect(
      await world.decide(NEXT, { kind: 'write', text: (await world.shown(NINE)) ?? '', fallback: 'skip' }),
    ).toEqual({
      refused: expect.stringContaining('fails the rule'),
    });
  });
});

test('a text that was not sent may be written for a later slot, once its own is over', async () => {
  const world = plannedBot();
  await world.putPrices(EVENING);
  const write = { kind: 'write', text: OWN_TEXT, fallback: 'skip' } as const;
  await saved(world, NINE, write);
  await world.bot.store.holds.pause('A', EVENING);
  expect(await world.publish(NINE)).toMatchObject({ state: 'skipped', reason: 'paused' });
  await world.bot.store.holds.resume('A');
  expect(await world.decide(AFTER, write)).toMatchObject({ refused: expect.stringContaining('not-repeated') });
  world.bot.at(slotOf(world.bot.config, NINE).at + 30 * MINUTE_MS);
  await saved(world, AFTER, write);
  expect(await world.publish(AFTER)).toMatchObject({ state: 'posted' });
});

describe('with review required', () => {
  test('only a text that a person approved or wrote goes out', async () => {
    const world = plannedBot({ review: 'required' });
    await world.putPrices(EVENING);
    await saved(world, NEXT, { kind: 'approve', fallback: 'skip' });
    expect(await world.publish(NINE)).toMatchObject({ state: 'skipped', reason: 'not-approved' });
    expect(await world.publish(NEXT)).toMatchObject({ state: 'posted' });
    expect(world.publisher.sent).toHaveLength(1);
  });

  test('a text that is approved while its slot is being skipped for want of that goes out', async () => {
    const world = plannedBot({ review: 'required' });
    await world.putPrices(EVENING);
    const { ledger } = world.bot.store;
    const { dismiss } = ledger;
    let approvals = 0;
    ledger.dismiss = async (...given) => {
      approvals += 1;
      if (approvals === 1) await saved(world, NINE, { kind: 'approve', fallback: 'skip' });
      return dismiss(...given);
    };
    expect(await world.publish(NINE)).toMatchObject({ state: 'posted' });
    expect(approvals).toBe(1);
  });

  test('a text that passes no longer is skipped even where another was allowed in its place', async () => {
    const world = plannedBot({ review: 'required' });
    await world.putPrices(EVENING);
    const text = 'Eight H200 for an hour are $26.60. Rent them on {link} with {code} #GPUCloud';
    await saved(world, NINE, { kind: 'write', text, fallback: 'compose' });
    await world.putPrices(EVENING, (price) => price * 2);
    expect(await world.publish(NINE)).toMatchObject({ state: 'skipped', reason: 'plan' });
  });
});
