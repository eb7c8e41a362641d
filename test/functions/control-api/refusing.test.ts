import { describe, expect, test } from '@jest/globals';
import { eventOf, TOKEN, testApi } from '../../support/control.ts';

const NINE = Date.parse('2026-11-23T08:00:00Z');
const JSON_TYPE = { 'content-type': 'application/json' };

describe('a request that cannot be answered', () => {
  test.each([
    ['an unknown path', { path: '/no-such-path' }, 404],
    ['a path below a page', { path: '/status/of/the/nation' }, 404],
    ['an account that is none', { path: '/posts/Z' }, 404],
    ['a broken percent sign', { path: '/why/%E0%A4%A' }, 400],
    ['a method that the path does not take', { path: '/status', method: 'POST' }, 405],
    ['a reading of what only changes', { path: '/pause?account=A' }, 405],
    ['a method that nothing takes', { path: '/status', method: 'TRACE' }, 405],
    ['a preflight of another site', { path: '/status', method: 'OPTIONS' }, 405],
    ['a misspelt name', { path: '/posts/A?limt=5' }, 400],
    ['a name given twice', { path: '/next-run?n=1&n=2' }, 400],
    ['a limit beyond the most', { path: '/posts/A?limit=501' }, 400],
    ['more slots than are told', { path: '/next-run?n=201' }, 400],
    ['a topic given twice', { path: '/trends/deny?topic=x&topic=y', method: 'POST' }, 400],
    ['a cursor that is none', { path: '/posts/A?before=yesterday' }, 400],
    ['a slot that is not written like one', { path: '/why/noon' }, 404],
    ['a slot of an account that is none', { path: '/why/Z@2026-11-22T09:00' }, 404],
    ['a path that begins with two slashes', { path: '//status' }, 404],
    ['two slashes', { path: '//' }, 404],
    ['a day that is none', { path: '/slots?day=2026-02-30' }, 400],
    ['an account too few', { path: '/dry-run' }, 400],
    ['offers without a type', { path: '/offers', method: 'POST', body: '{"offers":[]}' }, 415],
    [
      'offers as a form',
      { path: '/offers', method: 'POST', body: 'a=b', headers: { 'content-type': 'text/plain' } },
      415,
    ],
    ['offers that are no JSON', { path: '/offers', method: 'POST', body: '{"offers":', headers: JSON_TYPE }, 400],
    ['offers that are none', { path: '/offers', method: 'POST', body: '{"offers":[]}', headers: JSON_TYPE }, 400],
    [
      'a body that is too large',
      { path: '/offers', method: 'POST', body: 'x'.repeat(300_000), headers: JSON_TYPE },
      413,
    ],
    [
      'a large body that nobody asked for',
      { path: '/pause?account=A', method: 'POST', body: 'x'.repeat(300_000) },
      413,
    ],
    [
      'a body of a type that nobody reads',
      { path: '/pause?account=A', method: 'POST', body: '<a/>', headers: { 'content-type': 'text/xml' } },
      415,
    ],
  ])('%s is named as a problem: %j', async (_, ask, expected) => {
    const { path, ...more } = ask;
    const { status, content, result } = await testApi(NINE).ask(path, more);
    expect(status).toBe(expected);
    expect(result.headers).toMatchObject({ 'Content-Type': 'application/problem+json', 'cache-control': 'no-store' });
    expect(content).toMatchObject({ type: 'about:blank', status: expected, title: expect.any(String) });
  });

  test('a wrong method is answered with those there are', async () => {
    const { result } = await testApi(NINE).ask('/offers', { method: 'PUT' });
    expect(result.headers).toMatchObject({ allow: 'GET, POST, HEAD' });
  });

  test.each([
    ['/cooldown?minutes=0', 'minutes: must be a whole number from 1 to 1440'],
    ['/cooldown?minutes=soon', 'minutes: must be a whole number from 1 to 1440'],
    ['/cooldown', 'minutes: must be a whole number from 1 to 1440'],
    ['/pause?account=Z', 'account: must be A, B or all'],
    ['/pause', 'account: is missing; it must be A, B or all'],
    ['/pause?account=A&acount=B', 'acount: is not known here; remove it or correct its name'],
    ['/pause?account=A&account=B', 'account: is given more than once; give it once'],
    ['/trends/deny?topic=', 'topic: must be a topic of at most 100 characters such as "Sunday" or "#H100"'],
    ['/posts/noon/delete', 'slot: must be a slot such as A@2026-11-22T09:00'],
    ['/posts/Z@2026-11-22T09:00/delete', 'slot: there is no account Z; it must be A or B'],
    ['/posts/A@2026-11-22T09:01/delete', 'nothing is recorded for such a slot'],
    ['/posts/A@2026-11-22T09:00/delete', 'A@2026-11-22T09:00 has not been posted: nothing is recorded for it'],
    [
      '/posts/A@2026-11-24T09:00/delete',
      'A@2026-11-24T09:00 has not been posted: it opens at 2026-11-24T09:00:00+01:00',
    ],
  ])('%s says in plain words what is wanted', async (path, detail) => {
    const { content } = await testApi(NINE).ask(path, { method: 'POST' });
    expect(content.detail).toBe(detail);
  });

  test.each([
    ['/report?week=2026-W54', 'week: must be an ISO week such as 2026-W47, of the 52 or 53 that its year has'],
    ['/report?week=last', 'week: must be an ISO week such as 2026-W47, of the 52 or 53 that its year has'],
    ['/metrics?days=0', 'days: must be a whole number from 1 to 400'],
    ['/next-run?n=201', 'n: must be a whole number from 1 to 200'],
    ['/slots?day=2026-02-30', 'day: must be a day such as 2026-11-22'],
    ['/calendar?month=2026-13', 'month: must be a month such as 2026-11'],
    ['/posts/Z', 'account: must be A, B or all'],
    ['/posts/A?before=x', 'before: must be the "next" of an answer, or a time such as 2026-11-22T09:00:00Z'],
  ])('%s says what is wanted, and names the parameter for programs', async (path, detail) => {
    const { content } = await testApi(NINE).ask(path);
    expect(content).toMatchObject({ detail, parameters: [detail.split(':')[0]] });
  });

  test.each([
    ['null', 'body: must be an object, in braces'],
    ['[]', 'body: must be an object, in braces'],
    ['{}', 'offers: is missing; it must be a list'],
    ['{"offers":[]}', 'offers: must not be empty'],
    [
      '{"offers":[{"id":"A b","kind":"cpu","name":"","count":0,"priceUsd":null,"colour":"red"}]}',
      'offers[0].id: must be at most 80 lower case letters, digits, dots and dashes; ' +
        'offers[0].kind: must be gpu or model; offers[0].name: must not be empty; ' +
        'offers[0].count: must be a whole number from 1 to 1024; ' +
        'offers[0].priceUsd: must be an amount in US dollars, such as 26.60; ' +
        'offers[0].unit: is missing; it must be hour, million-tokens-in or million-tokens-out; ' +
        'offers[0].colour: is not known here; remove it or correct its name',
    ],
    [
      '{"offers":[{"id":"gpu","kind":"gpu","name":[],"count":1,"priceUsd":"1","unit":"hour"}]}',
      'offers[0].name: must be a text',
    ],
  ])('a list %s says what is wanted, without the words of a schema', async (body, detail) => {
    const { status, content } = await testApi(NINE).ask('/offers', { method: 'POST', body, headers: JSON_TYPE });
    expect({ status, detail: content.detail }).toEqual({ status: 400, detail });
    expect(content).not.toHaveProperty('parameters');
  });

  test('a long list of faults is told in part', async () => {
    const body = JSON.stringify({ offers: Array.from({ length: 100 }, () => ({})) });
    const { content } = await testApi(NINE).ask('/offers', { method: 'POST', body, headers: JSON_TYPE });
    expect(content.detail).toMatch(/; and \d+ more$/);
    expect(content.detail.length).toBeLessThan(2_000);
  });

  test.each([
    ['/offers', {}],
    ['/offers', JSON_TYPE],
  ])('an event whose body is null is a 400, not a breakage: %s %j', async (path, headers) => {
    const { api } = testApi(NINE);
    const event = eventOf({ path, method: 'POST', headers: { authorization: `Bearer ${TOKEN}`, ...headers } });
    const { statusCode, body } = await api(Object.assign(event, { body: null }));
    expect(statusCode).toBe(400);
    expect(body).toContain('the body is missing: send JSON');
  });

  test('an event whose body is null changes what needs none, and is no sign-in', async () => {
    const { api } = testApi(NINE);
    const ask = (path: string, headers: Record<string, string>) =>
      api(Object.assign(eventOf({ path, method: 'POST', headers }), { body: null }));
    expect(await ask('/pause?account=A', { authorization: `Bearer ${TOKEN}` })).toMatchObject({ statusCode: 200 });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await ask('/sign-in', form)).toMatchObject({ statusCode: 401 });
  });

  test('what breaks inside is logged, and the caller learns nothing of it', async () => {
    const lines: string[] = [];
    const { ask, bot } = testApi(
      NINE,
      {},
      {
        log: (level, message, facts) =>
          lines.push(JSON.stringify({ level, message, facts, error: String(facts?.error) })),
      },
    );
    bot.store.offers.list = async () => {
      throw new Error('the table promoter-prod-Offers1A2B is gone');
    };
    const { status, content } = await ask('/offers');
    expect(status).toBe(500);
    expect(content).toEqual({ type: 'about:blank', title: 'Internal Server Error', status: 500 });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('promoter-prod-Offers1A2B');
    expect(lines[0]).not.toContain(TOKEN);
  });
});

describe('an answer', () => {
  test('to HEAD is that to GET without its body', async () => {
    const { ask, raw } = testApi(NINE);
    expect(await ask('/status', { method: 'HEAD' })).toMatchObject({ status: 200, content: '' });
    expect(await raw({ path: '/health', method: 'HEAD' })).toMatchObject({ status: 200, content: '' });
  });

  test('is compressed for whoever takes it', async () => {
    const { ask } = testApi(NINE);
    const { result } = await ask('/slots', { headers: { 'accept-encoding': 'br, gzip' } });
    expect(result).toMatchObject({
      isBase64Encoded: true,
      headers: { 'content-encoding': 'gzip', vary: 'accept-encoding' },
    });
    expect((await ask('/slots')).result.headers).not.toHaveProperty('content-encoding');
  });
});
