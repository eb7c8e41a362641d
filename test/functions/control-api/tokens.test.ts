import { describe, expect, test } from '@jest/globals';
import { createTokenReader, tokensIn, tokenWith } from '@promoter/functions/control-api/tokens.ts';
import { testApi } from '../../support/control.ts';

const NOON = Date.parse('2026-11-23T11:00:00Z');
const ANNA = 'anna-0123456789-0123456789';
const WALL = 'wall-0123456789-0123456789';
const SECRET = { Anna: { token: ANNA, role: 'steer' }, Wall: { token: WALL, role: 'read' } };

describe('the control secret', () => {
  test('that is one token is its owner’s, who steers', () => {
    expect(tokensIn(` ${ANNA} \n`)).toEqual({
      tokens: [{ label: 'owner', role: 'steer', value: ANNA }],
      refused: [],
    });
  });

  test.each([
    ['is short', 'x'.repeat(23), /23 characters.*at least 24/],
    ['is blank', ' \n', /0 characters/],
    ['is broken JSON', `{"Anna": {"token": "${ANNA}", "role": "steer"}`, /written as JSON is, and is none/],
    ['no header may hold', 'ü'.repeat(30), /no header may/],
  ])('that %s lets nobody in, and the fault tells no token', (_, secret, fault) => {
    const { tokens, refused } = tokensIn(secret);
    expect(tokens).toEqual([]);
    expect(refused).toEqual([expect.stringMatching(fault)]);
    expect(refused.join()).not.toMatch(/xxxx|üüü|0123456789/);
  });

  test('that is blank lets in nobody who sends no token', async () => {
    const { raw } = testApi(NOON, {}, { controlToken: async () => ' ' });
    for (const authorization of ['Bearer', 'Bearer ', ''])
      expect((await raw({ path: '/status', headers: { authorization } })).status).toBe(401);
  });

  test('may name several people, each with a token and a role', () => {
    expect(tokensIn(JSON.stringify(SECRET))).toEqual({
      tokens: [
        { label: 'Anna', role: 'steer', value: ANNA },
        { label: 'Wall', role: 'read', value: WALL },
      ],
      refused: [],
    });
  });

  test.each([
    ['a token of 23 characters', { Ben: { token: 'x'.repeat(23), role: 'read' } }, /“Ben”.*23 characters.*at least 24/],
    ['an unknown role', { Ben: { token: 'x'.repeat(24), role: 'admin' } }, /"read" or "steer"/],
    ['no token', { Ben: { role: 'read' } }, /it needs \{"token"/],
    ['a text in place of one', { Ben: 'x'.repeat(30) }, /it needs \{"token"/],
    ['a token that no header may hold', { Ben: { token: 'ü'.repeat(30), role: 'read' } }, /no header may/],
    ['the same token twice', { Ben: { token: ANNA, role: 'read' } }, /“Anna” has the same/],
    ['a label that is none', { 'Ben\n': { token: 'x'.repeat(24), role: 'read' } }, /a label has at most 40/],
  ])('with %s locks nobody else out, and the fault tells no token', (_, faulty, fault) => {
    const { tokens, refused } = tokensIn(JSON.stringify({ ...SECRET, ...faulty }));
    expect(tokens.map(({ label }) => label)).toEqual(['Anna', 'Wall']);
    expect(refused).toEqual([expect.stringMatching(fault)]);
    expect(refused.join()).not.toMatch(/xxxx|üüü|0123456789/);
  });

  test('a faulty token is logged once for each secret', async () => {
    const logged: unknown[] = [];
    const read = createTokenReader({
      controlToken: async () => JSON.stringify({ Ben: { token: 'short', role: 'read' } }),
      log: (...line) => void logged.push(line),
    });
    await read();
    await read();
    expect(logged).toHaveLength(1);
    expect(tokenWith('short', await read())).toBeUndefined();
  });
});

describe('whoever may only look', () => {
  const api = () => testApi(NOON, {}, { controlToken: async () => JSON.stringify(SECRET) });
  const as = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

  test('sees everything', async () => {
    const { ask } = api();
    for (const path of ['/status', '/plan?hours=2', '/log']) expect((await ask(path, as(WALL))).status).toBe(200);
  });

  test.each([
    ['POST', '/pause?account=A'],
    ['POST', '/plan/A@2026-11-23T13:30/skip'],
    ['DELETE', '/trends/deny?topic=Derby'],
    ['DELETE', '/plan/A@2026-11-23T13:30'],
  ])('cannot %s %s, which is said', async (method, path) => {
    const { ask, bot } = api();
    const { status, content } = await ask(path, { method, ...as(WALL) });
    expect(status).toBe(403);
    expect(content.detail).toBe('the token of “Wall” may look and change nothing: use one whose role is "steer"');
    expect((await bot.store.holds.read(['A'])).paused.size).toBe(0);
    expect((await ask(path, { method, ...as(ANNA) })).status).toBe(200);
  });

  test('signs in and out in a browser, and cannot steer there either', async () => {
    const { raw } = api();
    const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    const { result } = await raw({ path: '/sign-in', ...form, body: `token=${WALL}` });
    const cookies = [result.cookies?.[0]?.split(';')[0] ?? ''];
    const page = String((await raw({ path: '/', cookies })).content);
    const csrf = /name="csrf"[^>]*content="([^"]*)"/.exec(page)?.[1] ?? '';
    const own = { 'sec-fetch-site': 'same-origin', 'x-csrf-token': csrf };
    expect(csrf).not.toBe('');
    expect((await raw({ path: '/pause?account=A', method: 'POST', cookies, headers: own })).status).toBe(403);
    expect((await raw({ path: '/sign-out', method: 'POST', cookies, headers: own })).status).toBe(303);
  });
});

test('a session ends with the token that it was begun with, and no other session does', async () => {
  let secret: object = SECRET;
  const { raw } = testApi(NOON, {}, { controlToken: async () => JSON.stringify(secret) });
  const signIn = async (token: string) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { result } = await raw({ path: '/sign-in', method: 'POST', headers, body: `token=${token}` });
    return [result.cookies?.[0]?.split(';')[0] ?? ''];
  };
  const [annas, walls] = [await signIn(ANNA), await signIn(WALL)];
  secret = { Anna: SECRET.Anna };
  expect((await raw({ path: '/status', cookies: annas })).status).toBe(200);
  expect((await raw({ path: '/status', cookies: walls })).status).toBe(401);
});

test('the log says who changed what, newest first', async () => {
  const { ask, bot } = testApi(NOON, {}, { controlToken: async () => JSON.stringify(SECRET) });
  const anna = { headers: { authorization: `Bearer ${ANNA}` } };
  await ask('/pause?account=A', { method: 'POST', ...anna });
  bot.at(NOON + 1_000);
  await ask('/trends/deny?topic=Derby', { method: 'POST', ...anna });
  bot.at(NOON + 2_000);
  await ask('/plan/A@2026-11-23T13:30/skip', { method: 'POST', ...anna });
  // What is refused changes nothing, and what only reads is no change.
  await ask('/plan/A@2026-11-23T13:31/skip', { method: 'POST', ...anna });
  await ask('/status', anna);
  const { content } = await ask('/log', anna);
  expect(content.entries).toEqual([
    { at: '2026-11-23T12:00:02+01:00', by: 'Anna', did: 'skipped A@2026-11-23T13:30' },
    { at: '2026-11-23T12:00:01+01:00', by: 'Anna', did: 'denied Derby' },
    { at: '2026-11-23T12:00:00+01:00', by: 'Anna', did: 'paused account A' },
  ]);
  expect((await bot.store.instructions.read('rehearsal', 'A@2026-11-23T13:30'))?.by).toBe('Anna');
});
