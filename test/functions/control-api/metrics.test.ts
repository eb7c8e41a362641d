import { describe, expect, test } from '@jest/globals';
import { scheduleOf } from '@promoter/config';
import * as answers from '@promoter/control/answers';
import { HOUR_MS } from '@promoter/domain';
import { publishSlot } from '@promoter/pipeline';
import { slotsBetween } from '@promoter/slots';
import { type TestApi, testApi } from '../../support/control.ts';

const SUNDAY = '2026-11-22';
const MONDAY = '2026-11-23';
const MONDAY_NOON = Date.parse('2026-11-23T11:00:00Z');

/** A bot that rehearsed all of Sunday and Monday until noon, with a pause of B on Monday. */
async function afterADay() {
  const test = testApi(0);
  const { bot } = test;
  for (const slot of slotsBetween(scheduleOf(bot.config), SUNDAY, MONDAY)) {
    if (slot.at > MONDAY_NOON) break;
    if (slot.day === MONDAY) await bot.store.holds.pause('B', slot.at);
    bot.at(slot.at + 1_000);
    await publishSlot(slot, bot.services());
  }
  bot.at(MONDAY_NOON);
  return test;
}

const metrics = async ({ ask }: TestApi, days: number) =>
  answers.metricsAnswer.parse((await ask(`/metrics?days=${days}`)).content);

describe('metrics', () => {
  test('count posts by local hour, day and week', async () => {
    const { posts, slots } = await metrics(await afterADay(), 2);
    expect(posts.total).toBe(23);
    expect(posts.perDay).toEqual([
      { day: SUNDAY, posts: 20 },
      { day: MONDAY, posts: 3 },
    ]);
    expect(posts.perWeek).toEqual([
      { week: '2026-W47', posts: 20 },
      { week: '2026-W48', posts: 3 },
    ]);
    expect(posts.perHour).toHaveLength(24);
    expect(posts.perHour[9]).toEqual({ hour: 9, posts: 3 });
    expect(posts.perHour[3]).toEqual({ hour: 3, posts: 0 });
    expect(slots).toEqual(
      expect.arrayContaining([
        { state: 'rehearsed', slots: 23 },
        { state: 'skipped', slots: 2 },
      ]),
    );
  });

  test('show all six angles in turn, and the hashtags that were used', async () => {
    const { angles, hashtags } = await metrics(await afterADay(), 2);
    expect(angles.map(({ angle }) => angle)).toEqual(['cost', 'latency', 'autoscale', 'regions', 'uptime', 'support']);
    expect(angles.reduce((sum, { posts }) => sum + posts, 0)).toBe(23);
    expect(angles.every(({ posts }) => posts >= 3)).toBe(true);
    expect(hashtags[0]?.posts).toBeGreaterThanOrEqual(hashtags[1]?.posts ?? 0);
  });

  test('count how often each rule passed, and what kept slots from posting', async () => {
    const { validation } = await metrics(await afterADay(), 2);
    expect(validation).toMatchObject({
      decisions: 23,
      blocked: 0,
      validRate: 1,
      skippedFor: [{ reason: 'paused', slots: 2, why: 'the account was paused' }],
    });
    expect(validation.rules.every(({ checked, passRate }) => checked === 23 && passRate === 1)).toBe(true);
  });

  test('are null, not 0, for what was never read from X', async () => {
    const { posts, angles, api, validation } = await metrics(testApi(MONDAY_NOON), 30);
    expect(posts).toMatchObject({ total: 0, impressions: null, engagements: null, engagementRate: null });
    expect(angles[0]).toMatchObject({ share: null, impressions: null });
    expect(validation.validRate).toBeNull();
    expect(api).toEqual([]);
  });

  test('add up impressions and engagement only over posts whose figures were read', async () => {
    const test = await afterADay();
    const { posts: store } = test.bot.store;
    const [first, second] = await store.list('A', { limit: 2 });
    if (!first || !second) throw new Error('there are no posts');
    const figures = { readAt: MONDAY_NOON, likes: 3, reposts: 1, replies: 0, quotes: 1 };
    await store.setMetrics(first, { ...figures, impressions: 1_000 });
    await store.setMetrics(second, { ...figures, impressions: null });
    const { posts, hashtags } = await metrics(test, 2);
    expect(posts).toMatchObject({ measured: 2, impressions: 1_000, engagements: 10, engagementRate: 0.01 });
    const tag = hashtags.find(({ hashtag }) => hashtag === first.tags[0]);
    expect(tag?.measured).toBeGreaterThanOrEqual(1);
  });

  test('give latency percentiles and errors by call', async () => {
    const test = await afterADay();
    const call = { call: 'x.timeline', at: MONDAY_NOON - HOUR_MS, ok: true, reads: 1, cost: 1_000 };
    for (let i = 1; i <= 99; i += 1) await test.bot.store.usage.record({ ...call, latencyMs: i <= 90 ? 80 : 180 });
    await test.bot.store.usage.record({ ...call, latencyMs: 8_000, ok: false });
    const create = { ...call, call: 'x.create-post', latencyMs: null };
    for (const _ of [1, 2, 3]) await test.bot.store.usage.record(create);
    await test.bot.store.usage.record({ ...create, call: 'x.create-post.answer', latencyMs: 240, cost: 0 });
    await test.bot.store.usage.record({ ...create, call: 'x.create-post.answer', latencyMs: 90, cost: 0, ok: false });
    expect((await metrics(test, 2)).api).toEqual([
      {
        call: 'x.create-post',
        calls: 3,
        errors: 1,
        errorRate: 0.5,
        unanswered: 1,
        p50Ms: 100,
        p95Ms: 300,
        p99Ms: 300,
        costUsd: 0.003,
      },
      {
        call: 'x.timeline',
        calls: 100,
        errors: 1,
        errorRate: 0.01,
        unanswered: null,
        p50Ms: 100,
        p95Ms: 200,
        p99Ms: 200,
        costUsd: 0.1,
      },
    ]);
  });
});
