import { describe, expect, test } from '@jest/globals';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '@promoter/domain';
import type { Ask, TestApi } from '../../support/control.ts';
import { TOKEN, testApi } from '../../support/control.ts';

const NINE = Date.parse('2026-11-23T08:00:00Z');
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const OWN_PAGE = { 'sec-fetch-site': 'same-origin', origin: 'https://bot.example' };

const signIn = (test: TestApi, token = TOKEN, headers: Record<string, string> = OWN_PAGE) =>
  test.raw({
    method: 'POST',
    path: '/sign-in',
    headers: { ...FORM, ...headers },
    body: new URLSearchParams({ token }).toString(),
  });

/** A browser that has signed in, with its cookie and the CSRF value of its page. */
async function browser(config: unknown = {}) {
  const test = testApi(NINE, config);
  const { result } = await signIn(test);
  const cookie = result.cookies?.[0]?.split(';')[0] ?? '';
  const { content } = await test.raw({ path: '/', cookies: [cookie], headers: { accept: 'text/html' } });
  const csrf = /name="csrf" content="([^"]+)"/.exec(content)?.[1] ?? '';
  const change = (headers: Record<string, string> = {}, path = '/pause?account=A'): Ask => ({
    method: 'POST',
    path,
    cookies: [cookie],
    headers: { ...OWN_PAGE, 'x-csrf-token': csrf, ...headers },
  });
  return { ...test, cookie, csrf, change };
}

describe('signing in', () => {
  test('takes the token once and sets a cookie that only this host’s server can read', async () => {
    const { status, result } = await signIn(testApi(NINE));
    expect(status).toBe(303);
    expect(result.headers).toMatchObject({ location: '/' });
    const [cookie = ''] = result.cookies ?? [];
    expect(cookie).toMatch(/^__Host-promoter-session=/);
    expect(cookie.split('; ').slice(1)).toEqual(['Path=/', 'Max-Age=1800', 'HttpOnly', 'SameSite=Strict', 'Secure']);
    expect(cookie).not.toContain(TOKEN);
  });

  test('with a wrong token shows the form again and says so', async () => {
    const { status, content, result } = await signIn(testApi(NINE), 'not the token');
    expect(status).toBe(401);
    expect(content).toContain('This is not the token.');
    expect(result.cookies).toBeUndefined();
  });

  test('is turned away after ten wrong tokens, and the right one still signs in at once', async () => {
    const test = testApi(NINE);
    for (let i = 0; i < 10; i += 1) await signIn(test, 'a guess');
    const { status, result, content } = await signIn(test, 'a guess');
    expect(status).toBe(429);
    expect(result.headers).toMatchObject({ 'retry-after': '900' });
    expect(content).toContain('the right one is let in at once');
    expect((await signIn(test)).status).toBe(303);
  });

  test('is not done for another site’s form', async () => {
    const test = testApi(NINE);
    expect((await signIn(test, TOKEN, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).status).toBe(
      403,
    );
    expect((await signIn(test, TOKEN, { origin: 'https://evil.example' })).status).toBe(403);
  });

  test('is where a browser without a session is sent', async () => {
    const { raw } = testApi(NINE);
    expect(await raw({ path: '/', headers: { accept: 'text/html,*/*' } })).toMatchObject({
      status: 303,
      result: { headers: { location: '/sign-in' } },
    });
  });
});

describe('a session', () => {
  test('reads and changes things, and both are what a program sees', async () => {
    const { raw, ask, cookie, change } = await browser();
    expect((await raw({ path: '/status', cookies: [cookie] })).status).toBe(200);
    expect((await raw(change())).status).toBe(200);
    expect((await ask('/status')).content.accounts[0]).toMatchObject({ id: 'A', paused: true });
  });

  test.each([
    ['without the CSRF value', { 'x-csrf-token': '' }],
    ['with another CSRF value', { 'x-csrf-token': 'mFhK2wqk' }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a sister site', { 'sec-fetch-site': 'same-site' }],
  ])('changes nothing %s', async (_, headers) => {
    const { raw, ask, change } = await browser();
    expect((await raw(change(headers))).status).toBe(403);
    expect((await ask('/status')).content.accounts[0].paused).toBe(false);
  });

  test('without Sec-Fetch-Site is checked by the Origin header', async () => {
    const { raw, cookie, csrf } = await browser();
    const from = (origin: string) =>
      raw({ method: 'POST', path: '/pause?account=A', cookies: [cookie], headers: { 'x-csrf-token': csrf, origin } });
    expect((await from('https://evil.example')).status).toBe(403);
    expect((await from('null')).status).toBe(403);
    expect((await from('https://bot.example')).status).toBe(200);
  });

  test('ends after half an hour without a request, and lives on with them for a day', async () => {
    const { raw, cookie, bot } = await browser();
    bot.at(NINE + 30 * MINUTE_MS);
    expect((await raw({ path: '/status', cookies: [cookie] })).status).toBe(401);

    let kept = cookie;
    for (let at = NINE; at < NINE + 24 * HOUR_MS; at += 20 * MINUTE_MS) {
      bot.at(at);
      const { status, result } = await raw({ path: '/status', cookies: [kept] });
      expect(status).toBe(200);
      kept = result.cookies?.[0]?.split(';')[0] ?? kept;
    }
    bot.at(NINE + 24 * HOUR_MS);
    expect((await raw({ path: '/status', cookies: [kept] })).status).toBe(401);
  });

  test('lives and ends by people’s time, however fast the bot’s own runs', async () => {
    let real = NINE;
    const test = testApi(NINE, {}, { realNow: () => real });
    const cookie = (await signIn(test)).result.cookies?.[0]?.split(';')[0] ?? '';
    const look = (seconds: number) => {
      real = NINE + seconds * SECOND_MS;
      test.bot.at(NINE + 600 * seconds * SECOND_MS);
      return test.raw({ path: '/status', cookies: [cookie] });
    };
    // Five hours of the bot's day.
    expect((await look(30)).status).toBe(200);
    expect((await look(30 * 60 - 1)).status).toBe(200);
    expect((await look(30 * 60)).status).toBe(401);
  });

  test('signed with another token is refused', async () => {
    const { cookie } = await browser();
    const { raw } = testApi(NINE, {}, { controlToken: async () => 'a rotated token' });
    expect((await raw({ path: '/status', cookies: [cookie] })).status).toBe(401);
  });

  test.each([
    ['a later end', (cookie: string) => cookie.replace(/\.(\d+)\.([^.]+)$/, '.9999999999999.$2')],
    ['another id', (cookie: string) => cookie.replace(/=.{4}/, '=AAAA')],
    ['no signature', (cookie: string) => cookie.replace(/\.[^.]+$/, '')],
    ['an empty value', (cookie: string) => cookie.replace(/=.*/, '=')],
  ])('with %s written into it is refused', async (_, forge) => {
    const { raw, cookie } = await browser();
    expect((await raw({ path: '/status', cookies: [forge(cookie)] })).status).toBe(401);
  });

  test('ends when signing out, which a link on another site cannot do', async () => {
    const { raw, cookie, change } = await browser();
    const { status, result } = await raw(change({}, '/sign-out'));
    expect(status).toBe(303);
    expect(result.cookies?.[0]).toMatch(/^__Host-promoter-session=; Path=\/; Max-Age=0/);
    expect(
      (await raw({ path: '/sign-out', cookies: [cookie], headers: { 'sec-fetch-site': 'cross-site' } })).status,
    ).toBe(403);
  });
});

describe('every answer', () => {
  test.each(['/', '/sign-in', '/status', '/health', '/nowhere'])('to %s is guarded', async (path) => {
    const { raw, cookie } = await browser();
    const { headers } = (await raw({ path, cookies: [cookie] })).result;
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
    const policy = String(headers?.['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});
