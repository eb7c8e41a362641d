import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createPinSignIn, type PinSignIn } from '@promoter/x';
import { X_CREDENTIALS } from '../support/x-account.ts';
import { startXServer, type XServer } from '../support/x-server.ts';
import { REFUSALS, TOO_MANY_REQUESTS, UNAVAILABLE } from '../support/x-server-answers.ts';
import type { Reaction } from '../support/x-server-reactions.ts';

const NOW = Date.parse('2026-11-22T08:00:00Z');
const { apiKey, apiSecret } = X_CREDENTIALS;

let x: XServer;
beforeEach(async () => {
  x = await startXServer({ apps: [{ apiKey, apiSecret, access: 'read-write' }], now: () => NOW });
});
afterEach(() => x.close());

const signInOf = (app = { apiKey, apiSecret }, apiUrl = x.url): PinSignIn =>
  createPinSignIn({ app, apiUrl, timeoutMs: 500, now: () => NOW });

/** A sign-in that X has begun. */
async function begun(signIn = signInOf()) {
  const answer = await signIn.begin('Voltage_GPU');
  if (answer.kind !== 'begun') throw new Error(`X refused to begin: ${answer.fault}`);
  return answer;
}

const answer = (status: number, body: unknown, headers: Record<string, string> = {}): Reaction => ({
  kind: 'answer',
  answer: { status, body },
  headers,
});

test('the PIN that a person is shown gives the access token of that person’s account', async () => {
  const { address, request } = await begun();
  const url = new URL(address);
  expect([url.pathname, url.searchParams.get('screen_name'), url.searchParams.get('force_login')]).toEqual([
    '/oauth/authorize',
    'Voltage_GPU',
    'true',
  ]);
  const pin = x.signIns.allow(address, 'Voltage_GPU');
  const signedIn = await signInOf().finish(request, pin);
  expect(signedIn).toMatchObject({ kind: 'signed-in', handle: 'Voltage_GPU', mayPost: true });
  expect(x.signIns.secrets).toEqual(expect.arrayContaining([expect.stringMatching(/^\d+-/)]));
  expect(x.requests.map(({ line }) => line)).toEqual(['POST /oauth/request_token', 'POST /oauth/access_token']);
});

describe('the first half, refused', () => {
  test.each<[string, Reaction, string]>([
    ['an unknown app', answer(401, { errors: [{ code: 32, message: 'Could not authenticate you.' }] }), 'app-keys'],
    ['a signature in plain words', answer(401, 'Failed to validate oauth signature and token'), 'app-keys'],
    ['no callback in the settings', answer(403, xml(415, 'Callback URL not approved for this client.')), 'callback'],
    [
      'an app of another kind',
      answer(401, xml(417, "Desktop applications only support the oauth_callback value 'oob'")),
      'callback',
    ],
    ['the older spelling of it', answer(401, '<hash><error>Desktop applications only</error></hash>'), 'callback'],
    ['a suspended app', answer(401, xml(416, 'Invalid / suspended application')), 'app-suspended'],
    ['an app outside a project', { kind: 'answer', answer: REFUSALS['not-enrolled'] }, 'app'],
    ['an app that may not write', { kind: 'answer', answer: REFUSALS.permissions }, 'app'],
    ['a wrong clock, by its code', { kind: 'answer', answer: REFUSALS['wrong-clock'] }, 'clock'],
    ['a wrong clock, by X’s own', answer(401, '', { date: 'Sun, 22 Nov 2020 08:00:00 GMT' }), 'clock'],
    ['too many', { kind: 'answer', answer: TOO_MANY_REQUESTS }, 'wait'],
    ['X unavailable', { kind: 'answer', answer: UNAVAILABLE }, 'unavailable'],
    ['a page of what stands before X', { kind: 'answer', answer: REFUSALS.page }, 'unclear'],
    ['an answer without a token', answer(200, 'oauth_callback_confirmed=true'), 'unclear'],
    ['a callback that is not confirmed', answer(200, 'oauth_token=a&oauth_token_secret=b'), 'unclear'],
    ['an address that goes elsewhere', answer(302, '', { location: 'https://x.com/' }), 'unclear'],
    ['a broken connection', { kind: 'break' }, 'cut'],
    ['no answer', { kind: 'hang' }, 'timeout'],
  ])('%s', async (_, reaction, fault) => {
    x.signIns.reactions['request-token'].push(reaction);
    expect(await signInOf().begin('Voltage_GPU')).toMatchObject({ kind: 'refused', fault });
    expect(x.requests).toHaveLength(1);
  });

  test('by the secret of another app: X checks the signature', async () => {
    const signIn = signInOf({ apiKey, apiSecret: apiSecret.toLowerCase() });
    expect(await signIn.begin('Voltage_GPU')).toEqual({
      kind: 'refused',
      fault: 'app-keys',
      said: 'HTTP 401: Could not authenticate you. (code 32)',
    });
  });

  test('where nothing listens', async () => {
    const signIn = signInOf(undefined, 'http://127.0.0.1:9/2');
    expect(await signIn.begin('A')).toEqual({ kind: 'refused', fault: 'unreachable', said: 'ECONNREFUSED' });
  });

  test('429 says until when', async () => {
    const headers = { 'retry-after': '120' };
    x.signIns.reactions['request-token'].push({ kind: 'answer', answer: TOO_MANY_REQUESTS, headers });
    expect(await signInOf().begin('A')).toMatchObject({ fault: 'wait', until: NOW + 120_000 });
  });
});

describe('the second half, refused', () => {
  test('another PIN than the one that was shown', async () => {
    const { address, request } = await begun();
    x.signIns.allow(address, 'Voltage_GPU');
    expect(await signInOf().finish(request, '1234567')).toMatchObject({ kind: 'refused', fault: 'pin' });
  });

  test('a PIN before anybody allowed anything', async () => {
    const { request } = await begun();
    expect(await signInOf().finish(request, '1234567')).toMatchObject({ kind: 'refused', fault: 'pin' });
  });

  test.each(['too late', 'for the second time'])('the right PIN %s', async (when) => {
    const { address, request } = await begun();
    const pin = x.signIns.allow(address, 'Voltage_GPU');
    if (when === 'too late') x.signIns.expire();
    else await signInOf().finish(request, pin);
    expect(await signInOf().finish(request, pin)).toMatchObject({
      fault: 'expired',
      said: 'HTTP 401: Invalid or expired token. (code 89)',
    });
  });

  test.each<[string, Reaction, string]>([
    ['too many', { kind: 'answer', answer: TOO_MANY_REQUESTS }, 'wait'],
    ['X unavailable', { kind: 'answer', answer: UNAVAILABLE }, 'unavailable'],
    ['a broken connection', { kind: 'break' }, 'cut'],
    ['an account that X suspended', { kind: 'answer', answer: REFUSALS.suspended }, 'app'],
    ['a token without a name', answer(200, 'oauth_token=a&oauth_token_secret=b&user_id=1'), 'unclear'],
  ])('%s', async (_, reaction, fault) => {
    const { request } = await begun();
    x.signIns.reactions['access-token'].push(reaction);
    expect(await signInOf().finish(request, '1234567')).toMatchObject({ kind: 'refused', fault });
  });

  test('what X repeats of the request is in none of its words', async () => {
    const { request } = await begun();
    const repeated = `${request.token} ${request.secret} 7654321 ${apiKey} ${encodeURIComponent(apiSecret)}`;
    const asked = `/oauth/access_token?oauth_signature=AbC%3D&oauth_token=${request.token}`;
    for (const body of [
      repeated,
      `${xml(999, repeated)}`,
      `<hash><error>No</error><request>${asked}</request></hash>`,
    ]) {
      x.signIns.reactions['access-token'].push(answer(403, body));
      const refusal = await signInOf().finish(request, '7654321');
      const text = JSON.stringify(refusal);
      for (const secret of [request.token, request.secret, '7654321', apiKey, apiSecret, 'AbC'])
        expect(text).not.toContain(secret);
    }
  });
});

test.each([
  ['read', false],
  ['read-write', true],
  [null, null],
] as const)('a token of an app with the access %s: may post %s', async (access, mayPost) => {
  const other = await startXServer({ apps: [{ apiKey, apiSecret, access }] });
  const signIn = signInOf(undefined, other.url);
  const { address, request } = await begun(signIn);
  const answered = await signIn.finish(request, other.signIns.allow(address, 'Voltage_GPU'));
  await other.close();
  expect(answered).toMatchObject({ kind: 'signed-in', mayPost });
});

test('a request that is broken off ends at once', async () => {
  const controller = new AbortController();
  x.signIns.reactions['request-token'].push({ kind: 'hang' });
  const { signal } = controller;
  const signIn = createPinSignIn({ app: X_CREDENTIALS, apiUrl: x.url, timeoutMs: 60_000, signal, now: () => NOW });
  const ended = signIn.begin('A');
  controller.abort();
  expect(await ended).toMatchObject({ kind: 'refused', fault: 'cut' });
});

function xml(code: number, message: string): string {
  return `<?xml version='1.0' encoding='UTF-8'?><errors><error code="${code}">${message}</error></errors>`;
}
