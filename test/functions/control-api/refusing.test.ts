import { describe, expect, test } from '@jest/globals';
import { TOKEN, testApi } from '../../support/control.ts';

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
    ['eleven slots', { path: '/next-run?n=11' }, 400],
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

  test('a fault says where it is and what is wanted', async () => {
    const { content } = await testApi(NINE).ask('/cooldown?minutes=0', { method: 'POST' });
    expect(content.detail).toMatch(/^minutes: .*1/);
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
