import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Store } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { createXTrendClient, createXTrendReader } from '@promoter/x';
import { startXServer, type XServer } from '../support/x-server.ts';

const BEARER = 'AAAAAAAAAAAAAAAAAAAAAbearer-of-the-app';

let x: XServer;
let store: Store;
beforeEach(async () => {
  x = await startXServer();
  store = createInMemoryStore();
});
afterEach(() => x.close());

const NOW = Date.parse('2026-11-22T08:00:00Z');

const reader = () =>
  createXTrendReader({
    credentials: { bearerToken: BEARER },
    apiUrl: x.url,
    timeoutMs: 30_000,
    meter: store.usage,
    keyValues: store.keyValues,
    prices: { trends: 10_000, readPost: 5_000 },
    now: () => NOW,
  });

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

  test('records every call once at its price, a failed one at none', async () => {
    await reader().trends(1);
    const found = await reader().search('GPU has:hashtags', 100);
    x.onRead('503-before');
    await expect(reader().search('GPU has:hashtags', 100)).rejects.toThrow();
    const rows = await store.usage.list('2026-11-22', '2026-11-22');
    expect(rows.map(({ call, calls, errors, reads, cost }) => ({ call, calls, errors, reads, cost }))).toEqual(
      expect.arrayContaining([
        { call: 'x.trends', calls: 1, errors: 0, reads: 1, cost: 10_000 },
        { call: 'x.search', calls: 2, errors: 1, reads: found.length, cost: found.length * 5_000 },
      ]),
    );
    expect(rows).toHaveLength(2);
  });

  test('does not ask for the token where no reads are allowed', async () => {
    let asked = 0;
    const client = (reads: number, token: string | null) =>
      createXTrendClient({
        config: { trends: { reads }, x: { timeoutSeconds: 30, prices: { trends: 10_000, readPost: 5_000 } } },
        readToken: async () => {
          asked += 1;
          return token;
        },
        apiUrl: x.url,
        meter: store.usage,
        keyValues: store.keyValues,
        now: () => NOW,
      });
    expect(await client(0, BEARER)).toBeNull();
    expect(asked).toBe(0);
    expect(await client(3, null)).toBeNull();
    expect(await (await client(3, BEARER))?.trends(1)).toHaveLength(3);
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
