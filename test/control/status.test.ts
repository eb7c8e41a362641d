import { describe, expect, test } from '@jest/globals';
import { scheduleOf } from '@promoter/config';
import { type PlanServices, readHealth, readPosts, readStatus, readWhy } from '@promoter/control';
import { postsAnswer, whyAnswer } from '@promoter/control/answers';
import { DAY_MS, MINUTE_MS } from '@promoter/domain';
import { reconcileDays } from '@promoter/pipeline';
import type { SlotStatus } from '@promoter/slots';
import { DECISION_WITH_MAKEUP, draftOf, MAKEUP } from '../contracts/store-fixtures.ts';
import { LIVE, silent, slotOf, testBot } from '../support/bot.ts';

const NINE = Date.parse('2026-11-23T08:00:00Z');
const SLOT = 'A@2026-11-23T09:00';

/** A live bot at five past nine, whose first slot has this status. */
function botWith(status: SlotStatus) {
  const bot = testBot(LIVE);
  bot.at(NINE + 5 * MINUTE_MS);
  const record = { slot: slotOf(bot.config, SLOT), mode: 'live', status, decision: DECISION_WITH_MAKEUP } as const;
  bot.store.ledger.list = async (account, first, last) =>
    account === 'A' && first <= record.slot.day && record.slot.day <= last ? [record] : [];
  bot.store.ledger.read = async (id) => (id === SLOT ? record : undefined);
  const services: PlanServices = bot.services();
  return { ...bot, services };
}

const draft = draftOf('text');

describe('an account’s status', () => {
  test.each<[string, SlotStatus, number, number]>([
    ['posted', { state: 'posted', draft, xId: '7', postedAt: NINE, how: 'answered' }, 1, 0],
    ['sending', { state: 'sending', draft, attempt: 1, sendingAt: NINE }, 0, 1],
    ['unknown', { state: 'unknown', draft, attempt: 1, sendingAt: NINE, detail: 'timeout', timelineChecks: [] }, 0, 1],
    ['abandoned', { state: 'abandoned', draft, reason: 'absent', settledAt: NINE }, 0, 1],
    ['rejected', { state: 'rejected', draft, reason: 'text', detail: 'no', settledAt: NINE }, 0, 0],
    ['skipped', { state: 'skipped', reason: 'paused', settledAt: NINE }, 0, 0],
    ['blocked', { state: 'blocked', rule: 'similarity', detail: '0.91', settledAt: NINE }, 0, 0],
  ])('counts a slot that is %s against the cap as X would', async (_, status, posted, pending) => {
    const { services } = botWith(status);
    expect((await readStatus(services)).accounts[0]).toMatchObject({ postedToday: posted, pendingToday: pending });
  });

  test('links its last post, and shows X’s rate limits as last read', async () => {
    const { services, store } = botWith({ state: 'posted', draft, xId: '7', postedAt: NINE, how: 'confirmed' });
    store.posts.list = async (account) =>
      account === 'A' ? [{ ...draft, account, postedAt: NINE, slot: SLOT, mode: 'live', xId: '7', metrics: null }] : [];
    await store.keyValues.set('rate-limit:A', {
      at: NINE,
      limits: [{ window: '15-minutes', limit: 100, remaining: 99, resetAt: NINE + 15 * MINUTE_MS }],
    });
    expect((await readStatus(services)).accounts[0]).toMatchObject({
      lastPost: { slot: SLOT, url: 'https://x.com/VOLTAGEGPU/status/7' },
      lastOutcome: { slot: SLOT, state: 'posted', reason: 'confirmed from X’s timeline after its answer was lost' },
      rateLimits: { limits: [{ limit: 100, remaining: 99, resetsAt: '2026-11-23T09:15:00+01:00' }] },
    });
    expect((await readPosts(services, 'A', { limit: 1 })).posts[0]?.url).toBe('https://x.com/VOLTAGEGPU/status/7');
  });

  test('and its posts say how many clicks X counted, null where it gave none', async () => {
    const { services, store } = botWith({ state: 'posted', draft, xId: '7', postedAt: NINE, how: 'answered' });
    const metrics = { readAt: NINE, impressions: 500, likes: 3, reposts: 1, replies: 0, quotes: 0 };
    const clicks = { linkClicks: 12, profileClicks: null };
    const post = { ...draft, account: 'A', postedAt: NINE, slot: SLOT, mode: 'live', xId: '7' } as const;
    store.posts.list = async () => [
      { ...post, metrics: { ...metrics, ...clicks } },
      { ...post, metrics },
    ];
    const answer = postsAnswer.parse(await readPosts(services, 'A', { limit: 2 }));
    expect(answer.posts.map((line) => line.metrics)).toMatchObject([clicks, { linkClicks: null, profileClicks: null }]);
    const older = answer.posts.map((line) => ({
      ...line,
      metrics: { ...metrics, readAt: '2026-11-23T09:00:00+01:00' },
    }));
    expect(postsAnswer.parse({ posts: older }).posts[0]?.metrics).toMatchObject({ linkClicks: null });
  });

  test('no longer shows a stop that has ended by itself', async () => {
    const { services, store } = botWith({ state: 'skipped', reason: 'stopped', settledAt: NINE });
    const stop = { reason: 'the spend cap is reached', fix: 'raise it', since: NINE, until: NINE + 5 * MINUTE_MS };
    await store.holds.stopApp(stop);
    expect(await readStatus(services)).toMatchObject({ appStop: null, accounts: [{ hold: null }, { hold: null }] });
  });

  test('shows a source that fails, and until when it is not asked', async () => {
    const { services, store } = botWith({ state: 'skipped', reason: 'paused', settledAt: NINE });
    await store.keyValues.set('trend-source:trends24', {
      lastSuccess: null,
      lastError: { at: NINE, message: 'answered 403' },
      entries: 0,
      breaker: { failures: 3, openUntil: NINE + 60 * MINUTE_MS },
      validators: {},
    });
    expect((await readStatus(services)).trends.sources).toEqual([
      {
        name: 'trends24',
        healthy: false,
        entries: 0,
        lastSuccessAt: null,
        lastFailureAt: '2026-11-23T09:00:00+01:00',
        failures: 3,
        error: 'answered 403',
        restsUntil: '2026-11-23T10:00:00+01:00',
      },
    ]);
  });
});

test.each([
  ['lacked something is not healthy', 0, false],
  ['came after a failure is', MINUTE_MS, true],
])('a source whose last answer %s', async (_, later, healthy) => {
  const { services, store } = botWith({ state: 'skipped', reason: 'paused', settledAt: NINE });
  await store.keyValues.set('trend-source:google-rss', {
    lastSuccess: NINE + later,
    lastError: { at: NINE, message: 'no topic has a headline' },
    entries: 10,
    breaker: { failures: 0, openUntil: null },
    validators: {},
  });
  const [source] = (await readStatus(services)).trends.sources;
  expect(source).toMatchObject({ healthy, failures: 0, error: 'no topic has a headline' });
});

describe('health', () => {
  test('counts a scheduled slot without a record only since the schedule has been kept', async () => {
    const bot = testBot();
    const { config, store } = bot;
    const services: PlanServices = bot.services();
    bot.at(NINE + 60 * MINUTE_MS);
    expect((await readHealth(services)).status).toBe('healthy');

    bot.at(NINE - MINUTE_MS);
    await reconcileDays({ store, schedule: scheduleOf(config), mode: config.mode, now: services.now, log: silent });
    bot.at(NINE + 30 * MINUTE_MS);
    expect(await readHealth(services)).toMatchObject({
      status: 'unhealthy',
      signs: expect.arrayContaining(['overdue']),
    });
    expect((await readStatus(services)).overdue).toEqual([SLOT]);
  });
});

describe('why', () => {
  test.each<[SlotStatus, string | null]>([
    [{ state: 'skipped', reason: 'budget', settledAt: NINE }, 'the month’s budget was spent'],
    [{ state: 'blocked', rule: 'similarity', detail: '0.91 of 0.88', settledAt: NINE }, 'similarity: 0.91 of 0.88'],
    [
      { state: 'waiting', draft, attempt: 1, until: NINE + 15 * MINUTE_MS },
      'X asked to wait until 2026-11-23T09:15:00+01:00',
    ],
    [
      { state: 'rejected', draft, reason: 'configuration', detail: 'oauth1-permissions', settledAt: NINE },
      'X refused the app’s configuration or keys: oauth1-permissions',
    ],
    [{ state: 'rehearsed', draft, rehearsedAt: NINE }, null],
    [{ state: 'skipped', reason: 'plan', detail: 'ben skipped it', settledAt: NINE }, 'ben skipped it'],
    [
      { state: 'skipped', reason: 'plan', detail: 'the text that was approved passes no longer', settledAt: NINE },
      'the text that was approved passes no longer',
    ],
  ])('explains %j', async (status, reason) => {
    expect((await readWhy(botWith(status).services, SLOT))?.reason).toBe(reason);
  });

  test('answers what the text was made of, and so does the list of posts', async () => {
    const { services, store } = botWith({ state: 'rehearsed', draft: { ...draft, ...MAKEUP }, rehearsedAt: NINE });
    expect(whyAnswer.parse(await readWhy(services, SLOT)).decision).toEqual(DECISION_WITH_MAKEUP);
    store.posts.list = async (account) =>
      account === 'A'
        ? [{ ...draft, ...MAKEUP, account, postedAt: NINE, slot: SLOT, mode: 'live', xId: '7', metrics: null }]
        : [];
    expect(postsAnswer.parse(await readPosts(services, 'A', { limit: 1 })).posts).toMatchObject([MAKEUP]);
  });
});

describe('the month’s forecast', () => {
  const forecastAfter = async (playedUntil?: number): Promise<number> => {
    const bot = testBot();
    bot.at(NINE);
    const { cost } = await readStatus({ ...bot.services(), playedUntil });
    return cost.forecastUsd ?? 0;
  };

  test('leaves out the slots that a sped-up run has played, whose cost is spent already', async () => {
    const twenty = (await forecastAfter()) - (await forecastAfter(NINE + DAY_MS));
    expect(twenty).toBeCloseTo(20 * 0.2, 6);
  });

  test('has no slot left where the run has played the month', async () => {
    expect(await forecastAfter(NINE + 40 * DAY_MS)).toBe(0);
  });
});
