import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createXTrendReader } from '@promoter/x';
import { startXServer, type XServer } from '../support/x-server.ts';

const BEARER = 'AAAAAAAAAAAAAAAAAAAAAbearer-of-the-app';

let x: XServer;
beforeEach(async () => {
  x = await startXServer();
});
afterEach(() => x.close());

const reader = () => createXTrendReader({ credentials: { bearerToken: BEARER }, apiUrl: x.url, timeoutMs: 30_000 });

describe('reading trends from X itself', () => {
  test('gives the names of a place, best first, and null where X counts nothing', async () => {
    expect(await reader().trends(1)).toEqual([
      { name: '#Saturday', posts: 120_000 },
      { name: 'NVIDIA', posts: 54_000 },
      { name: '#PyTorch', posts: null },
    ]);
    expect(x.requests[0]?.url.pathname).toBe('/2/trends/by/woeid/1');
    expect(x.requests[0]?.authorization).toBe(`Bearer ${BEARER}`);
  });

  test('gives the hashtags of each post that a search finds', async () => {
    const found = await reader().search('GPU has:hashtags', 100);
    expect(found[0]).toEqual(['GPU', 'PyTorch']);
    expect(x.requests[0]?.url.searchParams.get('max_results')).toBe('100');
  });

  test.each([
    '429:60',
    '503-before',
    'reset-before',
    'truncated',
  ])('throws on %s, without the token in the error', async (fault) => {
    x.onRead(fault);
    const failure = await reader()
      .trends(1)
      .then(() => null)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain(BEARER);
    expect(x.requests).toHaveLength(1);
  });
});
