import { beforeEach, describe, expect, test } from '@jest/globals';
import { judgeText, readPlan } from '@promoter/control';
import { EVENING, OWN_TEXT, plannedBot } from '../support/planning.ts';

const NINE = 'A@2026-11-23T09:00';
const NEXT = 'B@2026-11-23T09:45';

describe('deciding about a scheduled slot', () => {
  let world: ReturnType<typeof plannedBot>;
  beforeEach(async () => {
    world = plannedBot();
    await world.putPrices(EVENING);
  });

  test('answers with the version that the next change may name, and the text that is pinned', async () => {
    expect(await world.decide(NINE, { kind: 'approve', fallback: 'compose' })).toEqual({
      slot: NINE,
      version: 1,
      act: 'approved',
      by: 'anna',
      at: '2026-11-22T23:45:00+01:00',
      text: await world.shown(NINE),
      fallback: 'compose',
    });
  });

  test('of two people who saw the same the later is told who was faster', async () => {
    await world.decide(NINE, { kind: 'skip' }, { by: 'anna', version: 0 });
    expect(await world.decide(NINE, { kind: 'approve', fallback: 'skip' }, { by: 'ben', version: 0 })).toEqual({
      refused: `${NINE} was changed meanwhile: anna skipped it; look at it again`,
    });
    expect((await world.bot.store.instructions.read('live', NINE))?.by).toBe('anna');
  });

  test('approves only the text that the person saw', async () => {
    const shown = '0'.repeat(64);
    expect(await world.decide(NINE, { kind: 'approve', fallback: 'skip', shown })).toEqual({
      refused: `${NINE} shows another text by now: look at it again`,
    });
  });

  test('a text that fails a rule is not saved, and the rule is told', async () => {
    expect(await world.decide(NINE, { kind: 'write', text: OWN_TEXT.replace('{code}', ''), fallback: 'skip' })).toEqual(
      {
        refused: expect.stringMatching(/^the text fails the rule promo-code: /),
      },
    );
    expect(await world.bot.store.instructions.read('live', NINE)).toBeUndefined();
  });

  test('a text that is only to be judged is judged by every rule, and stored nowhere', async () => {
    const judged = await judgeText(world.services, world.planning, NINE, OWN_TEXT, 'anna');
    expect(judged).toMatchObject({ passes: true, maxLength: 260 });
    expect(judged?.length).toBeGreaterThan(100);
    expect(judged?.rules.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['length', 'prices', 'claims', 'near-duplicate', 'not-repeated']),
    );
    expect(await world.bot.store.instructions.read('live', NINE)).toBeUndefined();
  });

  test('a slot that has been posted is told with its state', async () => {
    await world.publish(NINE);
    expect(await world.decide(NINE, { kind: 'skip' })).toEqual({ refused: `${NINE} has ended: posted` });
  });

  test.each([
    'A@2026-11-23T09:01',
    'Z@2026-11-23T09:00',
    'A@2026-12-23T09:00',
  ])('%s is no slot of the coming week', async (id) => {
    expect(await world.decide(id, { kind: 'skip' })).toBeUndefined();
  });

  test('a slot that is over cannot be decided about', async () => {
    expect(await world.decide('A@2026-11-22T21:00', { kind: 'skip' })).toEqual({
      refused: 'A@2026-11-22T21:00 is over: the next one is A@2026-11-23T09:00',
    });
  });

  test('another text is shown at once, and again after it was refused, too', async () => {
    const first = await world.shown(NINE);
    const second = await world.decide(NINE, { kind: 'another' });
    expect(second).toMatchObject({ act: 'another', text: await world.shown(NINE) });
    const third = await world.decide(NINE, { kind: 'another' });
    const texts = [first, ...[second, third].map((answer) => answer && 'text' in answer && answer.text)];
    expect(new Set(texts).size).toBe(3);
    expect(texts.every((text) => typeof text === 'string')).toBe(true);
  });

  test('where a pinned text passes no longer, the text that is shown in its place is the one that is refused', async () => {
    const text = 'Eight H200 for an hour are $26.60. Rent them on VoltageGPU: {link} {code} #GPUCloud';
    await world.decide(NINE, { kind: 'write', text, fallback: 'compose' });
    await world.putPrices(EVENING, (price) => price * 2);
    const shown = await world.shown(NINE);
    const answer = await world.decide(NINE, { kind: 'another' });
    expect(answer).toMatchObject({ act: 'another' });
    expect(answer).not.toMatchObject({ text: shown });
  });

  test('a skipped slot shows no text that could be approved', async () => {
    await world.decide(NINE, { kind: 'skip' });
    expect(await world.decide(NINE, { kind: 'approve', fallback: 'skip' })).toEqual({
      refused: `${NINE} shows no text (it is skipped)`,
    });
  });
});

describe('the plan', () => {
  test('shows each coming slot with its post, the first as a dry run does, all of them new among themselves', async () => {
    const world = plannedBot();
    await world.putPrices(EVENING);
    const { slots } = await readPlan(world.services, world.planning, 24);
    expect(slots.map(({ id }) => id).slice(0, 3)).toEqual([NINE, NEXT, 'A@2026-11-23T10:30']);
    expect(slots).toHaveLength(20);
    expect(new Set(slots.map(({ fingerprint }) => fingerprint)).size).toBe(20);
    expect(slots.every(({ state, wouldPost, text }) => state === 'composed' && wouldPost && text !== null)).toBe(true);
    await world.publish(NINE);
    expect(world.publisher.sent).toEqual([slots[0]?.text]);
  });

  test('says what people decided, who and when, and leaves a skipped slot without a text', async () => {
    const world = plannedBot();
    await world.putPrices(EVENING);
    await world.decide(NINE, { kind: 'skip' });
    await world.decide(NEXT, { kind: 'write', text: OWN_TEXT, fallback: 'compose' }, { by: 'ben' });
    const { slots } = await readPlan(world.services, world.planning, 12);
    expect(slots[0]).toMatchObject({ state: 'skipped', text: null, wouldPost: false, by: 'anna', version: 1 });
    expect(slots[1]).toMatchObject({ state: 'written', by: 'ben', fallback: 'compose', wouldPost: true });
    expect(slots[2]).toMatchObject({ state: 'composed', by: null, since: null, version: 0 });
  });

  test('says what lies beyond the life of trends and prices, and what a pause holds back', async () => {
    const world = plannedBot({ trends: { acceptPolicyRisk: true, maxAgeMinutes: 720 } });
    await world.putPrices(EVENING);
    await world.bot.store.holds.pause('A', EVENING);
    const { slots } = await readPlan(world.services, world.planning, 36);
    expect(slots.filter(({ isBeyond }) => !isBeyond).at(-1)?.id).toBe('B@2026-11-23T11:15');
    expect(slots.filter(({ account }) => account === 'A').every(({ reason }) => reason === 'paused')).toBe(true);
    // Prices of a day ago are those that would be quoted, not none.
    expect(slots.at(-1)?.text).not.toBeNull();
  });

  test('reading it changes nothing', async () => {
    const world = plannedBot();
    const before = await world.bot.store.history.read('live', EVENING);
    await readPlan(world.services, world.planning, 168);
    expect(await world.bot.store.history.read('live', EVENING)).toEqual(before);
    expect(await world.bot.store.ledger.list('A', '2026-11-22', '2026-11-30')).toEqual([]);
  });
});
