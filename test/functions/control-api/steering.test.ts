import { describe, expect, test } from '@jest/globals';
import * as answers from '@promoter/control/answers';
import { MINUTE_MS } from '@promoter/domain';
import { publishSlot } from '@promoter/pipeline';
import { slotOf } from '../../support/bot.ts';
import { type TestApi, testApi } from '../../support/control.ts';

const NINE = Date.parse('2026-11-23T08:00:00Z');
const post = (test: TestApi, path: string, body?: unknown) =>
  test.ask(path, {
    method: 'POST',
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });

describe('pause and resume', () => {
  test('hold one account or all, and show in the answer and in status', async () => {
    const test = testApi(NINE);
    const { content } = await post(test, '/pause?account=A');
    answers.holdsAnswer.parse(content);
    expect(content.accounts).toMatchObject([
      { id: 'A', hold: 'paused', pausedSince: '2026-11-23T09:00:00+01:00' },
      { id: 'B', hold: null },
    ]);
    await post(test, '/pause?account=all');
    const paused = async () =>
      (await test.ask('/status')).content.accounts.map((account: { paused: boolean }) => account.paused);
    expect(await paused()).toEqual([true, true]);
    await post(test, '/resume?account=B');
    expect(await paused()).toEqual([true, false]);
    await post(test, '/resume?account=all');
    expect(await paused()).toEqual([false, false]);
  });

  test('are written to the log', async () => {
    const lines: unknown[] = [];
    const test = testApi(NINE, {}, { log: (level, message, facts) => lines.push([level, message, facts]) });
    await post(test, '/pause?account=A');
    await test.ask('/status');
    expect(lines).toEqual([['info', 'changed over HTTP', { by: 'owner', did: 'paused account A' }]]);
  });

  test('keep the moment of the first pause', async () => {
    const test = testApi(NINE);
    await post(test, '/pause?account=A');
    test.bot.at(NINE + MINUTE_MS);
    expect((await post(test, '/pause?account=A')).content.accounts[0].pausedSince).toBe('2026-11-23T09:00:00+01:00');
  });

  test('resume lifts a stop of the account; only resume of all lifts a stop of the app', async () => {
    const test = testApi(NINE);
    const stop = { reason: 'credits are used up', fix: 'buy credits', since: NINE, until: null };
    await test.bot.store.holds.stopAccount('A', stop);
    await test.bot.store.holds.stopApp(stop);
    expect((await post(test, '/resume?account=A')).content).toMatchObject({
      accounts: [{ hold: 'stopped', stop: null }, { hold: 'stopped' }],
      appStop: { reason: 'credits are used up', fix: 'buy credits', until: null },
    });
    expect((await post(test, '/resume?account=all')).content.appStop).toBeNull();
  });

  test.each([
    '/pause',
    '/pause?account=',
    '/pause?account=Z',
    '/pause?acount=A',
    '/pause?account=A&account=B',
  ])('refuse %s and hold nothing', async (path) => {
    const test = testApi(NINE);
    expect((await post(test, path)).status).toBe(400);
    expect((await test.ask('/status')).content.accounts[0].paused).toBe(false);
  });
});

describe('a cooldown', () => {
  test.each([1, 90, 1_440])('of %d minutes holds every account for so long', async (minutes) => {
    const test = testApi(NINE);
    const { content } = await post(test, `/cooldown?minutes=${minutes}`);
    expect(Date.parse(content.cooldownUntil)).toBe(NINE + minutes * MINUTE_MS);
    expect(content.accounts).toMatchObject([{ hold: 'cooldown' }, { hold: 'cooldown' }]);
    test.bot.at(NINE + minutes * MINUTE_MS);
    expect((await test.ask('/status')).content).toMatchObject({
      cooldownUntil: null,
      accounts: [{ hold: null }, { hold: null }],
    });
  });

  test('can be ended before its time', async () => {
    const test = testApi(NINE);
    await post(test, '/cooldown?minutes=60');
    expect((await test.ask('/cooldown', { method: 'DELETE' })).content.cooldownUntil).toBeNull();
  });

  test.each(['0', '1441', '-5', '1.5', '1e3', 'ten', '', '٣'])('of %s minutes is refused', async (minutes) => {
    const test = testApi(NINE);
    expect((await post(test, `/cooldown?minutes=${encodeURIComponent(minutes)}`)).status).toBe(400);
  });
});

describe('a topic override', () => {
  test('is put on a list and lifted by that list’s own call alone, however the topic is written', async () => {
    const test = testApi(NINE);
    const lift = async (list: string) =>
      (await test.ask(`/trends/${list}?topic=p%C3%B3kemon`, { method: 'DELETE' })).content;
    await post(test, '/trends/deny?topic=%23Pok%C3%A9mon');
    expect((await post(test, '/trends/allow?topic=pokemon')).content).toEqual({
      allow: ['pokemon'],
      deny: ['#Pokémon'],
    });
    expect(await lift('deny')).toEqual({ allow: ['pokemon'], deny: [] });
    expect((await test.ask('/trends')).content.lists).toEqual({ allow: ['pokemon'], deny: [] });
    expect(await lift('allow')).toEqual({ allow: [], deny: [] });
  });

  test.each(['', '%20', '%00', '%E2%80%8B', 'x'.repeat(101)])('refuses %j', async (topic) => {
    expect((await post(testApi(NINE), `/trends/deny?topic=${topic}`)).status).toBe(400);
  });
});

describe('offers', () => {
  const offer = { id: 'gpu-8x-h200', kind: 'gpu', name: 'H200', count: 8, priceUsd: '26.60', unit: 'hour' };

  test('are stored with their price as it is now', async () => {
    const test = testApi(NINE);
    expect(await post(test, '/offers', { offers: [offer] })).toMatchObject({ status: 200, content: { put: 1 } });
    const { content } = await test.ask('/offers');
    answers.offersAnswer.parse(content);
    expect(content.offers).toMatchObject([
      { id: 'gpu-8x-h200', priceUsd: 26.6, source: 'control-api', fetchedAt: '2026-11-23T09:00:00+01:00', fresh: true },
    ]);
    test.bot.at(NINE + 25 * 60 * MINUTE_MS);
    expect((await test.ask('/offers')).content.offers[0].fresh).toBe(false);
  });

  test.each([
    ['a price that is no amount', { priceUsd: 'NaN' }],
    ['a negative price', { priceUsd: -1 }],
    ['a price of no finite size', { priceUsd: '1e999' }],
    ['a price from the future', { fetchedAt: '2027-01-01T00:00:00Z' }],
    ['an unknown unit', { unit: 'month' }],
    ['a field that is none', { discount: 5 }],
  ])('with %s are refused, the good ones beside them too', async (_, change) => {
    const test = testApi(NINE);
    const { status } = await post(test, '/offers', {
      offers: [
        { ...offer, id: 'good' },
        { ...offer, ...change },
      ],
    });
    expect(status).toBe(400);
    expect((await test.ask('/offers')).content.offers).toEqual([]);
  });
});

describe('failures of the first version', () => {
  test('18: nothing is served without authentication, and no other site may ask', async () => {
    const { raw } = testApi(NINE);
    for (const path of ['/', '/status', '/metrics', '/trends', '/posts/A', '/offers', '/dry-run?account=A']) {
      const { status, result } = await raw({ path, headers: { origin: 'https://evil.example' } });
      expect({ path, status }).toEqual({ path, status: 401 });
      expect(Object.keys(result.headers ?? {}).filter((name) => /^access-control/i.test(name))).toEqual([]);
    }
    expect((await raw({ method: 'POST', path: '/pause?account=all' })).status).toBe(401);
  });

  test('19: a pause and a cooldown hold the posts back, and a dry run changes nothing', async () => {
    const test = testApi(NINE);
    const { bot } = test;
    const first = (await test.ask('/dry-run?account=B')).content;
    const again = (await test.ask('/dry-run?account=B')).content;
    expect(again).toEqual(first);

    await post(test, '/pause?account=A');
    const outcome = await publishSlot(slotOf(bot.config, 'A@2026-11-23T09:00'), bot.services());
    expect(outcome).toMatchObject({ status: { state: 'skipped', reason: 'paused' } });
    await post(test, '/cooldown?minutes=60');
    const slot = slotOf(bot.config, 'B@2026-11-23T09:45');
    bot.at(slot.at);
    expect(await publishSlot(slot, bot.services())).toMatchObject({ status: { reason: 'cooldown' } });
  });
});
