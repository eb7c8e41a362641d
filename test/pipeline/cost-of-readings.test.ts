import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readPriceOf } from '@promoter/config';
import { DAY_MS, HOUR_MS, MINUTE_MS, type Post, type PostStore } from '@promoter/domain';
import { readEngagement } from '@promoter/pipeline';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { createXTimeline } from '@promoter/x';
import { configOf, LIVE, silent } from '../support/bot.ts';
import { X_CREDENTIALS } from '../support/x-account.ts';
import { startXServer, type XServer } from '../support/x-server.ts';
import type { ClicksGiven } from '../support/x-server-clicks.ts';

const NOVEMBER = Date.parse('2026-11-01T00:00:00Z');
const DECEMBER = NOVEMBER + 30 * DAY_MS;
const POSTS_A_DAY = 10;

/** The second account reads by an app of another developer. */
const CONFIG = configOf({
  ...LIVE,
  accounts: [
    { id: 'A', handle: 'one', offsetMinutes: 0 },
    { id: 'B', handle: 'two', offsetMinutes: 45, readUsd: '0.005' },
  ],
});

describe('what a month of ten posts a day costs the second account in reads', () => {
  let x: XServer;
  let now: number;
  beforeEach(async () => {
    now = NOVEMBER - 9 * DAY_MS;
    x = await startXServer({ now: () => now });
  });
  afterEach(() => x.close());

  /** Posts and settles from before November to its end; answers what November's answers held and cost. */
  async function november(given: ClicksGiven): Promise<{ reads: number; usd: number; posts: readonly Post[] }> {
    x.giveClicks(given);
    const posts: Post[] = [];
    const change = (key: Pick<Post, 'postedAt'>, changed: Partial<Post>) => {
      const at = posts.findIndex(({ postedAt }) => postedAt === key.postedAt);
      const post = posts[at];
      if (post) posts[at] = { ...post, ...changed };
    };
    const store = {
      ...createInMemoryStore(),
      posts: {
        list: async (_, { since = 0 }) => posts.filter(({ postedAt }) => postedAt >= since).reverse(),
        setMetrics: async (key, metrics) => change(key, { metrics }),
        setMissing: async (key, missing) => change(key, { missing }),
      } satisfies PostStore,
    };
    const timeline = createXTimeline({
      apiUrl: x.url,
      timeoutMs: 30_000,
      account: 'B',
      credentials: X_CREDENTIALS,
      keyValues: store.keyValues,
      meter: store.usage,
      prices: { readOwnPost: readPriceOf(CONFIG, 'B') },
      now: () => now,
    });
    for (; now < DECEMBER; now += HOUR_MS) {
      const hour = new Date(now).getUTCHours();
      if (hour >= 9 && hour < 9 + POSTS_A_DAY) posts.push(postAt(now));
      if (hour % 2 === 1) {
        const services = {
          account: 'B',
          config: CONFIG,
          store,
          timeline,
          publisher: null,
          now: () => now,
          log: silent,
        };
        await readEngagement(services);
      }
    }
    const rows = await store.usage.list('2026-11-01', '2026-11-30');
    const sum = (field: 'reads' | 'cost') => rows.reduce((total, row) => total + row[field], 0);
    return { reads: sum('reads'), usd: sum('cost') / 1_000_000, posts };
  }

  function postAt(postedAt: number): Post {
    const text = `Rent 8x H200 at ${postedAt}`;
    const { id } = x.write({ userId: '370773112', text, acceptedAt: postedAt + MINUTE_MS });
    return { ...POST, postedAt, slot: `B@${postedAt}`, text, xId: id };
  }

  test.each<ClicksGiven>([
    { fields: 'given', analytics: 'refused' },
    { fields: 'refused', analytics: 'given' },
    { fields: 'refused', analytics: 'refused' },
  ])('clicks $fields among the fields and $analytics in analytics: 3 USD, two reads a post', async (given) => {
    const { reads, usd, posts } = await november(given);
    expect({ reads, usd }).toEqual({ reads: POSTS_A_DAY * 2 * 30, usd: 3 });
    const measured = posts.filter(({ metrics }) => metrics?.likes === 3);
    expect(measured.length).toBeGreaterThanOrEqual(29 * POSTS_A_DAY);
    const isGiven = Object.values(given).includes('given');
    expect(new Set(measured.map(({ metrics }) => metrics?.linkClicks))).toEqual(new Set([isGiven ? 12 : null]));
  });

  test('answers that lack the clicks are asked for once a day: at most 4 USD', async () => {
    const { usd } = await november({ fields: 'left-out', analytics: 'left-out' });
    expect(usd).toBeGreaterThan(3);
    expect(usd).toBeLessThanOrEqual(4);
  });
});

const POST: Post = {
  account: 'B',
  postedAt: NOVEMBER,
  slot: 'B@2026-11-01T09:00',
  mode: 'live',
  text: 'text',
  tags: [],
  angle: 'cost',
  offerIds: [],
  cost: 200_000,
  xId: '1',
  metrics: null,
};
