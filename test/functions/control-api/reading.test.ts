import { describe, expect, test } from '@jest/globals';
import { scheduleOf } from '@promoter/config';
import * as answers from '@promoter/control/answers';
import { MINUTE_MS } from '@promoter/domain';
import { publishSlot, reconcileDays } from '@promoter/pipeline';
import { draftOf, send } from '../../contracts/store-fixtures.ts';
import { LIVE, silent, slotOf } from '../../support/bot.ts';
import { testApi } from '../../support/control.ts';

const NINE = Date.parse('2026-11-23T08:00:00Z');

/** A bot that rehearsed its nine o'clock slot a minute ago. */
async function afterNine(config: unknown = {}) {
  const test = testApi(NINE, config);
  const slot = slotOf(test.bot.config, 'A@2026-11-23T09:00');
  await publishSlot(slot, test.bot.services());
  test.bot.at(NINE + MINUTE_MS);
  return test;
}

describe('status', () => {
  test('shows each account’s posts, cap, next slots and last outcome', async () => {
    const { ask } = await afterNine();
    const { status, content } = await ask('/status');

    expect(status).toBe(200);
    answers.statusAnswer.parse(content);
    expect(content).toMatchObject({ now: '2026-11-23T09:01:00+01:00', mode: 'rehearsal', health: 'healthy' });
    expect(content.accounts[0]).toMatchObject({
      id: 'A',
      paused: false,
      postedToday: 1,
      dailyCap: 10,
      nextSlots: [{ id: 'A@2026-11-23T10:30' }, { id: 'A@2026-11-23T12:00' }],
      lastPost: { slot: 'A@2026-11-23T09:00', xId: null, url: null },
      lastOutcome: { slot: 'A@2026-11-23T09:00', state: 'rehearsed' },
    });
    expect(content.accounts[1]).toMatchObject({ id: 'B', postedToday: 0, lastPost: null, lastOutcome: null });
  });

  test('answers null for what was never measured', async () => {
    const { ask } = testApi(NINE);
    const { content } = await ask('/status');
    expect(content.accounts[0]).toMatchObject({ rateLimits: null, lastPost: null, lastOutcome: null });
    expect(content.trends).toMatchObject({ newestAt: null, ageMinutes: null, sources: [] });
    expect(content.offers).toMatchObject({ count: 0, newestAt: null, ageHours: null, fresh: null });
    expect(content.lastSettledAt).toBeNull();
  });

  test('shows what the month costs and will cost', async () => {
    const { ask } = await afterNine();
    const { cost } = (await ask('/status')).content;
    expect(cost).toMatchObject({ month: '2026-11', spentUsd: 0, rehearsedUsd: 0.2, budgetUsd: 150 });
    // 19 slots left of the 23rd, and 20 on each of the seven days to the 30th.
    expect(cost.forecastUsd).toBeCloseTo(0.2 * (1 + 19 + 7 * 20), 6);
  });
});

describe('what went out and what comes', () => {
  test('the dry run is exactly the post that the slot then makes', async () => {
    const { ask, bot } = await afterNine();
    const dryRun = (await ask('/dry-run?account=B')).content;
    answers.dryRunAnswer.parse(dryRun);
    expect(dryRun).toMatchObject({ account: 'B', wouldPost: true, slot: { id: 'B@2026-11-23T09:45' } });

    const slot = slotOf(bot.config, 'B@2026-11-23T09:45');
    bot.at(slot.at + 1_000);
    await publishSlot(slot, bot.services());
    const posts = (await ask('/posts/B')).content;
    answers.postsAnswer.parse(posts);
    expect(posts.posts[0].text).toBe(dryRun.text);
  });

  test('posts come newest first, of one account or of all', async () => {
    const { ask } = await afterNine();
    expect((await ask('/posts/B')).content).toEqual({ posts: [], next: null });
    expect((await ask('/posts/all?limit=1')).content.posts).toMatchObject([{ account: 'A', costUsd: 0.2 }]);
  });

  test.each([
    'A',
    'all',
  ])('a list of posts longer than its limit is read to its end by its cursor: %s', async (account) => {
    const { ask, bot } = testApi(NINE);
    for (const id of ['A', 'B'] as const) {
      for (const time of ['09:00', '10:30', '12:00']) {
        const local = `2026-11-23T${id === 'A' ? time : time.replace(/:../, (m) => (m === ':00' ? ':45' : ':15'))}`;
        const slot = slotOf(bot.config, `${id}@${id === 'B' && time === '10:30' ? '2026-11-23T11:15' : local}`);
        bot.at(slot.at + 1_000);
        await publishSlot(slot, bot.services());
      }
    }
    const whole = (await ask(`/posts/${account}`)).content.posts;
    const read: unknown[] = [];
    let page = '';
    for (let pages = 0; pages < 9; pages += 1) {
      const { content } = await ask(`/posts/${account}?limit=2${page}`);
      expect(content.posts.length).toBeLessThanOrEqual(2);
      read.push(...content.posts);
      if (content.next === null) break;
      page = `&before=${encodeURIComponent(content.next)}`;
    }
    expect(read).toEqual(whole);
    expect(whole).toHaveLength(account === 'A' ? 3 : 6);
  });

  test('a time alone is a cursor, too', async () => {
    const { ask } = await afterNine();
    expect((await ask('/posts/A?before=2026-11-23T08:00:00Z')).content.posts).toEqual([]);
    expect((await ask('/posts/A?before=2026-11-23T09:59:00%2B01:00')).content.posts).toHaveLength(1);
  });

  test('up to 200 next slots are told', async () => {
    const { ask } = testApi(NINE);
    expect((await ask('/next-run?n=200')).content.slots).toHaveLength(200);
  });

  test('the next slots come soonest first, with what would hold them back', async () => {
    const { ask, bot } = await afterNine();
    await bot.store.holds.pause('B', NINE);
    const { slots } = (await ask('/next-run?n=2')).content;
    expect(slots).toEqual([
      { id: 'B@2026-11-23T09:45', account: 'B', at: '2026-11-23T09:45:00+01:00', hold: 'paused' },
      { id: 'A@2026-11-23T10:30', account: 'A', at: '2026-11-23T10:30:00+01:00', hold: null },
    ]);
  });

  test('a day shows every slot, also those to come and those before the first start', async () => {
    const { ask } = await afterNine();
    const today = (await ask('/slots')).content;
    answers.slotsAnswer.parse(today);
    expect(today.slots).toHaveLength(20);
    expect(today.slots[0]).toMatchObject({ id: 'A@2026-11-23T09:00', state: 'rehearsed' });
    expect(today.slots[1]).toMatchObject({ id: 'B@2026-11-23T09:45', state: 'scheduled', text: null });
    const { slots } = (await ask('/slots?day=2026-11-22')).content;
    expect(new Set(slots.map(({ state }: { state: string }) => state))).toEqual(new Set(['unrecorded']));
  });

  test('a month shows every slot of every day', async () => {
    const { ask } = await afterNine();
    const { content } = await ask('/calendar?month=2026-11');
    answers.calendarAnswer.parse(content);
    expect(content.slots).toHaveLength(30 * 20);
  });

  test.each([
    '/why/A@2026-11-23T09:00',
    '/why/A%402026-11-23T09%3A00',
  ])('%s answers the whole decision', async (path) => {
    const { ask } = await afterNine();
    const { status, content } = await ask(path);
    expect(status).toBe(200);
    answers.whyAnswer.parse(content);
    expect(content.decision.rules.length).toBeGreaterThan(5);
    expect(content.decision.story.length).toBeGreaterThan(0);
    expect(content).toMatchObject({ state: 'rehearsed', mode: 'rehearsal', angle: content.decision.angle });
  });

  test('a slot to come has no decision yet, and what is no slot is not found', async () => {
    const { ask } = await afterNine();
    expect((await ask('/why/B@2026-11-23T09:45')).content).toMatchObject({ state: 'scheduled', decision: null });
    for (const id of ['B@2026-11-23T09:46', 'Z@2026-11-23T09:00', 'nonsense', 'A@2026-13-41T09:00']) {
      expect((await ask(`/why/${id}`)).status).toBe(404);
    }
  });
});

describe('health', () => {
  test('needs no token and answers only whether all is well, and the kinds of its signs', async () => {
    const { raw } = await afterNine();
    expect(await raw({ path: '/health' })).toMatchObject({
      status: 200,
      content: { status: 'healthy', signs: ['settle-silent', 'sources-silent', 'offers-old'] },
    });
  });

  test('is 200 and degraded while a post has failed and others go out', async () => {
    const { raw, bot } = testApi(NINE, LIVE);
    const slot = slotOf(bot.config, 'A@2026-11-23T09:00');
    const draft = draftOf('X refuses it');
    await send(bot.store, slot, { draft });
    const rejected = { state: 'rejected', draft, reason: 'text', detail: 'HTTP 403', settledAt: slot.at } as const;
    await bot.store.ledger.transition(slot.id, { state: 'sending', attempt: 1 }, rejected);
    bot.at(NINE + MINUTE_MS);
    expect(await raw({ path: '/health' })).toMatchObject({ status: 200, content: { status: 'degraded' } });
  });

  test('is 503 from the moment a slot’s thirty minutes are over without a final state', async () => {
    const { raw, bot } = await afterNine();
    const { config, store } = bot;
    const slot = slotOf(config, 'B@2026-11-23T09:45');
    await store.ledger.claim(slot, 'rehearsal', 'a delivery that died', slot.at);
    await reconcileDays({
      store,
      schedule: scheduleOf(config),
      mode: config.mode,
      now: () => slot.at + 16 * MINUTE_MS,
      log: silent,
    });
    bot.at(slot.at + 30 * MINUTE_MS - 1);
    expect((await raw({ path: '/health' })).status).toBe(200);
    bot.at(slot.at + 30 * MINUTE_MS);
    expect(await raw({ path: '/health' })).toMatchObject({ status: 503, content: { status: 'unhealthy' } });
  });
});
