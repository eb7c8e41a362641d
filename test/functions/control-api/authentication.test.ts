import { describe, expect, test } from '@jest/globals';
import { HOUR_MS, MINUTE_MS } from '@promoter/domain';
import { TOKEN, testApi } from '../../support/control.ts';

const NINE = Date.parse('2026-11-23T08:00:00Z');

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('a program', () => {
  test.each([`Bearer ${TOKEN}`, `bearer ${TOKEN}`, `BEARER   ${TOKEN}`])('is let in with %s', async (authorization) => {
    const { raw } = testApi(NINE);
    expect((await raw({ path: '/status', headers: { authorization } })).status).toBe(200);
  });

  test.each([
    ['nothing', undefined],
    ['an empty header', ''],
    ['another scheme', `Basic ${TOKEN}`],
    ['the token without its scheme', TOKEN],
    ['a token that is one letter short', `Bearer ${TOKEN.slice(0, -1)}`],
    ['a token that is one letter long', `Bearer ${TOKEN}x`],
    ['the token in capitals', `Bearer ${TOKEN.toUpperCase()}`],
    ['an empty token', 'Bearer '],
    ['two tokens', `Bearer ${TOKEN}, Bearer ${TOKEN}`],
  ])('is refused with %s', async (_, authorization) => {
    const { raw } = testApi(NINE);
    const { status, content, result } = await raw({
      path: '/status',
      headers: authorization === undefined ? {} : { authorization },
    });
    expect({ status, title: content.title }).toEqual({ status: 401, title: 'Unauthorized' });
    expect(result.headers).toMatchObject({
      'Content-Type': 'application/problem+json',
      'www-authenticate': expect.stringContaining('Bearer'),
    });
  });

  test.each([
    '/',
    '/status',
    '/why/A@2026-11-23T09:00',
    '/posts/A',
    '/sign-out',
  ])('learns nothing about %s without a token', async (path) => {
    const { raw } = testApi(NINE);
    expect((await raw({ path })).status).toBe(401);
  });

  test.each([
    '/no-such-path',
    '//',
    '//status',
    '/status//',
  ])('finds nothing at %s, with or without a token', async (path) => {
    const { raw } = testApi(NINE);
    const stranger = await raw({ path, headers: { accept: 'text/html' } });
    expect(stranger).toMatchObject({ status: 404, content: { title: 'Not Found' } });
    expect((await raw({ path, headers: bearer(TOKEN) })).status).toBe(404);
    expect((await raw({ path, headers: bearer('not the token') })).status).toBe(404);
  });

  test('uses a new token as soon as there is one, and the old one no longer', async () => {
    let token = 'the first token';
    const { raw } = testApi(NINE, {}, { controlToken: async () => token });
    expect((await raw({ path: '/status', headers: bearer('the first token') })).status).toBe(401);
    token = TOKEN;
    expect((await raw({ path: '/status', headers: bearer(TOKEN) })).status).toBe(200);
    expect((await raw({ path: '/status', headers: bearer('the-first-token') })).status).toBe(401);
  });
});

describe('a place that guesses', () => {
  const guess = (sourceIp: string) => ({ path: '/status', headers: bearer('a guess'), sourceIp });

  async function lockedOut() {
    const test = testApi(NINE);
    for (let i = 0; i < 10; i += 1) expect((await test.raw(guess('192.0.2.7'))).status).toBe(401);
    return test;
  }

  test('is turned away for as long as people wait, however fast the bot’s own time runs', async () => {
    const { raw, bot } = testApi(NINE, {}, { realNow: () => NINE });
    const guess = () => raw({ path: '/status', headers: { authorization: 'Bearer guessed' } });
    for (let guesses = 0; guesses < 10; guesses += 1) await guess();
    bot.at(NINE + HOUR_MS);
    expect((await guess()).status).toBe(429);
  });

  test('is turned away after ten wrong tokens, and learns for how long', async () => {
    const { raw, bot } = await lockedOut();
    expect(await raw(guess('192.0.2.7'))).toMatchObject({ status: 429, result: { headers: { 'retry-after': '900' } } });
    bot.at(NINE + 15 * MINUTE_MS - 1);
    expect(await raw(guess('192.0.2.7'))).toMatchObject({ status: 429, result: { headers: { 'retry-after': '1' } } });
    bot.at(NINE + 15 * MINUTE_MS);
    expect((await raw(guess('192.0.2.7'))).status).toBe(401);
  });

  test('does not lock the owner out: the right token works at once from the same address, pause included', async () => {
    const { raw } = await lockedOut();
    const owner = { headers: bearer(TOKEN), sourceIp: '192.0.2.7' };
    expect((await raw({ ...owner, path: '/pause?account=all', method: 'POST' })).status).toBe(200);
    const { status, content } = await raw({ ...owner, path: '/status' });
    expect({ status, holds: content.accounts.map(({ hold }: { hold: string }) => hold) }).toEqual({
      status: 200,
      holds: ['paused', 'paused'],
    });
  });

  test('does not end its own time by what the owner sends', async () => {
    const { raw } = await lockedOut();
    await raw({ path: '/status', headers: bearer(TOKEN), sourceIp: '192.0.2.7' });
    expect((await raw(guess('192.0.2.7'))).status).toBe(429);
  });

  test('costs no write once it is turned away, and the right token costs no read', async () => {
    const { raw, bot } = await lockedOut();
    const touched: string[] = [];
    const { get, set } = bot.store.keyValues;
    bot.store.keyValues.get = async (key) => {
      if (key.startsWith('lockout')) touched.push('read');
      return get(key);
    };
    bot.store.keyValues.set = async (key, value) => {
      if (key.startsWith('lockout')) touched.push('written');
      return set(key, value);
    };
    await raw({ path: '/next-run', headers: bearer(TOKEN), sourceIp: '192.0.2.7' });
    expect(touched).toEqual([]);
    await raw(guess('192.0.2.7'));
    expect(touched).toEqual(['read']);
  });

  test('turns nobody else away', async () => {
    const { raw } = await lockedOut();
    expect((await raw(guess('192.0.2.8'))).status).toBe(401);
  });

  test('from all over one IPv6 network is one place', async () => {
    const { raw } = testApi(NINE);
    for (let i = 0; i < 10; i += 1) await raw(guess(`2001:db8:1:2::${i}`));
    expect((await raw(guess('2001:db8:1:2:ffff::1'))).status).toBe(429);
    expect((await raw(guess('2001:db8:1:3::1'))).status).toBe(401);
  });

  test('from everywhere does not fill the table', async () => {
    const { raw, bot } = testApi(NINE);
    const keys = new Set<string>();
    const { set } = bot.store.keyValues;
    let largest = 0;
    bot.store.keyValues.set = async (key, value) => {
      keys.add(key);
      largest = Math.max(largest, JSON.stringify(value).length);
      return set(key, value);
    };
    for (let i = 0; i < 3_000; i += 1) await raw(guess(`10.${i % 250}.${Math.floor(i / 250)}.9`));
    expect(keys.size).toBeLessThanOrEqual(64);
    expect(largest).toBeLessThan(4_000);
  });
});
