import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createXPublisher } from '@promoter/x';
import { showsSecret, X_CREDENTIALS } from '../support/x-account.ts';
import { startXServer, type XServer } from '../support/x-server.ts';

const NOW = Date.parse('2026-11-22T08:00:00Z');
const TEXT = 'Rent 8x H200 at $26.60/hr #GPU https://voltagegpu.com/?utm_id=A-20261122T0900';

describe('publishing on X', () => {
  let x: XServer;
  beforeEach(async () => {
    x = await startXServer({ now: () => NOW });
  });
  afterEach(() => x.close());

  const publish = (timeoutMs = 30_000, apiUrl = x.url) =>
    createXPublisher({ credentials: X_CREDENTIALS, apiUrl, timeoutMs, now: () => NOW }).publish(TEXT);

  test('one call is one signed request with the exact text, and returns the post’s id', async () => {
    const outcome = await publish();
    expect(x.accepted).toMatchObject([{ text: TEXT }]);
    expect(outcome).toMatchObject({ kind: 'posted', xId: x.accepted[0]?.id });
    expect(x.requests).toMatchObject([{ line: 'POST /2/tweets', authorization: expect.stringMatching(/^OAuth /) }]);
  });

  test('the outcome holds the rate limits of the headers', async () => {
    expect(await publish()).toMatchObject({
      httpStatus: 201,
      limits: [{ window: '15-minutes', limit: 100, remaining: 99, resetAt: NOW + 900_000 }],
    });
    x.onCreate('429-day:3600');
    expect(await publish()).toMatchObject({
      kind: 'wait',
      httpStatus: 429,
      until: NOW + 3_600_000,
      limits: [{ window: '15-minutes' }, { window: 'user-day', remaining: 0 }],
    });
  });

  test.each([
    ['reset-before', 0],
    ['reset-after', 1],
    ['503-before', 0],
    ['503-after', 1],
    ['truncated', 1],
    ['errors-only', 0],
    ['no-json', 0],
  ])('%s is unknown, and one request was made', async (fault, accepted) => {
    x.onCreate(fault);
    expect(await publish()).toMatchObject({ kind: 'unknown' });
    expect(x.accepted).toHaveLength(accepted);
    expect(x.requests).toHaveLength(1);
  });

  test.each([
    'hang-before',
    'hang-after',
    'trickle',
  ])('first version, failure 6: %s ends with the timeout instead of blocking for ever', async (fault) => {
    x.onCreate(fault);
    const begun = performance.now();
    expect(await publish(1_000)).toMatchObject({ kind: 'unknown' });
    expect(performance.now() - begun).toBeLessThan(30_000);
  });

  test.each([
    ['429:60', { kind: 'wait', until: NOW + 60_000 }],
    ['402', { kind: 'rejected', reason: 'app', stop: { scope: 'app' } }],
    ['spend-cap', { kind: 'rejected', reason: 'app', stop: { scope: 'app' } }],
    ['401', { kind: 'rejected', reason: 'account', stop: { scope: 'account' } }],
    ['suspended', { kind: 'rejected', reason: 'account', stop: { scope: 'account' } }],
    ['permissions', { kind: 'rejected', reason: 'configuration' }],
    ['locked', { kind: 'rejected', reason: 'account', stop: { scope: 'account' } }],
    ['daily-limit', { kind: 'rejected', reason: 'daily-limit' }],
    ['wrong-clock', { kind: 'rejected', reason: 'clock', stop: null }],
    ['clock-off:600', { kind: 'rejected', reason: 'clock', detail: expect.stringMatching(/10 minutes ahead of X’s/) }],
    ['page', { kind: 'rejected', reason: 'unclear', detail: 'HTTP 403: Attention Required!' }],
    ['duplicate', { kind: 'rejected', reason: 'text', stop: null }],
  ])('%s is definite, and one request was made', async (fault, outcome) => {
    x.onCreate(fault);
    expect(await publish()).toMatchObject(outcome);
    expect(x.requests).toHaveLength(1);
    expect(x.accepted).toEqual([]);
  });

  test('a text that was accepted before is refused as a duplicate', async () => {
    await publish();
    expect(await publish()).toMatchObject({
      kind: 'rejected',
      reason: 'text',
      detail: expect.stringMatching(/duplicate/),
    });
    expect(x.accepted).toHaveLength(1);
  });

  test('where nothing listens, nothing was sent, and it says so', async () => {
    await x.close();
    const outcome = await publish();
    expect(outcome).toEqual({ kind: 'unknown', detail: 'X could not be reached, nothing was sent (ECONNREFUSED)' });
    x = await startXServer();
  });

  test.each([
    'echo',
    '401',
    '503-after',
    'reset-after',
    'truncated',
    'hang-after',
    'no-json',
  ])('the outcome of %s holds no key', async (fault) => {
    x.onCreate(fault);
    const outcome = await publish(/hang/.test(fault) ? 1_000 : 30_000);
    expect(showsSecret(inspect(outcome, { depth: 20, showHidden: true }))).toBe(false);
  });

  test('the server did receive the keys that outcomes do not hold', async () => {
    await publish();
    expect(showsSecret(x.requests[0]?.authorization ?? '')).toBe(true);
  });
});
