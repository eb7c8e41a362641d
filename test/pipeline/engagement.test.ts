import { beforeEach, describe, expect, test } from '@jest/globals';
import {
  type ClickSource,
  DAY_MS,
  HOUR_MS,
  isMissing,
  MINUTE_MS,
  type Post,
  type PostMetrics,
  type PostStore,
  type Timeline,
} from '@promoter/domain';
import { type Engagement, measureHealth, readEngagement } from '@promoter/pipeline';
import { readEngagementRecord } from '@promoter/pipeline/engagement-record';
import { NINE, posted, reservationOf, send, slotAfter } from '../contracts/store-fixtures.ts';
import { configOf, LIVE, silent } from '../support/bot.ts';
import { type SettlingFixture, SLOT, settlingFixture } from '../support/settling.ts';

const WEEK_MS = 7 * DAY_MS;

describe('reading engagement', () => {
  let fixture: SettlingFixture;
  /** The ids of each request. */
  let asked: (readonly string[])[];
  let answer: Timeline['metrics'];

  beforeEach(async () => {
    fixture = settlingFixture();
    asked = [];
    answer = async (xIds) => ({ kind: 'read', metrics: new Map(xIds.map((xId) => [xId, seen(3)])) });
    await fixture.sendSlot();
  });

  const seen = (likes: number): PostMetrics => ({
    readAt: fixture.now(),
    impressions: 500,
    likes,
    reposts: 1,
    replies: 0,
    quotes: 0,
  });

  /** Reads engagement this many milliseconds after the slot's post. */
  async function readAt(age: number, { withX = true, budget = '150', readUsd = '0.001' } = {}): Promise<Engagement> {
    fixture.pass(NINE + age - fixture.now() + 5 * MINUTE_MS);
    const timeline: Timeline = {
      ...fixture.x.timeline,
      metrics: (xIds, clicks) => {
        asked.push(xIds);
        return answer(xIds, clicks);
      },
    };
    return readEngagement({
      account: SLOT.account,
      config: configOf({
        ...LIVE,
        accounts: [{ id: 'A', handle: 'one', offsetMinutes: 0, readUsd }],
        budget: { monthlyUsd: budget },
      }),
      store: fixture.store,
      timeline: withX ? timeline : null,
      publisher: null,
      now: fixture.now,
      log: silent,
    });
  }
  const record = () => readEngagementRecord(fixture.store.keyValues, 'A');
  const post = async (): Promise<Post | undefined> => (await fixture.store.posts.list('A', { limit: 1 }))[0];

  /** Another post, so many minutes after nine. */
  async function postAfter(minutes: number): Promise<void> {
    const slot = slotAfter(minutes);
    const { draft, now } = reservationOf(slot);
    await send(fixture.store, slot);
    await fixture.store.ledger.transition(slot.id, { state: 'sending' }, posted(draft, now, `${minutes}`));
  }

  test('nothing is asked before a post is a day old', async () => {
    expect(await readAt(23 * HOUR_MS)).toEqual({ kind: 'not-due' });
    expect(asked).toEqual([]);
  });

  test('a post is measured a day after it went out, and again after a week', async () => {
    expect(await readAt(DAY_MS)).toEqual({ kind: 'read', posts: 1 });
    expect((await post())?.metrics).toEqual(seen(3));
    answer = async (xIds) => ({ kind: 'read', metrics: new Map(xIds.map((xId) => [xId, seen(9)])) });
    await readAt(WEEK_MS);
    expect((await post())?.metrics).toEqual(seen(9));
  });

  test('the five-minute rule measures a post twice, however long it runs', async () => {
    for (let age = 0; age < 12 * DAY_MS; age += HOUR_MS / 2) await readAt(age);
    expect(asked).toEqual([['1'], ['1']]);
  });

  test('X is asked once an hour at most, also when it does not answer', async () => {
    answer = async () => ({ kind: 'unreadable', detail: 'HTTP 503', stop: null });
    expect(await readAt(DAY_MS)).toEqual({ kind: 'unread', why: 'HTTP 503' });
    await readAt(DAY_MS + 59 * MINUTE_MS);
    expect(asked).toHaveLength(1);
    await readAt(DAY_MS + HOUR_MS);
    expect(asked).toHaveLength(2);
  });

  describe('a post that X accepted and no longer shows', () => {
    const shows = (isShown: boolean): void => {
      answer = async (xIds) => ({ kind: 'read', metrics: new Map(isShown ? xIds.map((xId) => [xId, seen(3)]) : []) });
    };

    test('is missing after the second reading, an hour later, and then not asked for before it is a week old', async () => {
      shows(false);
      await readAt(DAY_MS);
      expect(isMissing((await post()) ?? {})).toBe(false);
      for (let age = DAY_MS + HOUR_MS; age < WEEK_MS; age += HOUR_MS) await readAt(age);
      expect(asked).toHaveLength(2);
      expect(isMissing((await post()) ?? {})).toBe(true);
      await readAt(WEEK_MS);
      expect(asked).toHaveLength(3);
    });

    test('is not missing where only one reading did not show it', async () => {
      shows(false);
      await readAt(DAY_MS);
      shows(true);
      await readAt(DAY_MS + HOUR_MS);
      expect(await post()).toMatchObject({ metrics: { likes: 3 } });
      expect(await post()).not.toHaveProperty('missing');
    });

    test('is missing also where it was there a day after it went out', async () => {
      shows(true);
      await readAt(DAY_MS);
      shows(false);
      await readAt(WEEK_MS);
      await readAt(WEEK_MS + HOUR_MS);
      expect(isMissing((await post()) ?? {})).toBe(true);
    });

    test('is told of where three in a row vanished, which counts as failed posts', async () => {
      const failed = () => measureHealth({ config: configOf(LIVE), store: fixture.store, now: fixture.now });
      await postAfter(90);
      shows(false);
      for (const age of [DAY_MS, DAY_MS + HOUR_MS, DAY_MS + 3 * HOUR_MS, DAY_MS + 4 * HOUR_MS]) await readAt(age);
      expect((await record()).missing).toEqual([]);
      const before = (await failed()).failedPosts;
      await postAfter(180);
      await readAt(2 * DAY_MS);
      await readAt(2 * DAY_MS + HOUR_MS);
      expect((await record()).missing).toHaveLength(3);
      expect((await failed()).failedPosts).toBe(before + 3);
    });
  });

  test('a post that X gives no metrics of is not taken for gone, and asked for again', async () => {
    answer = async (xIds) => ({ kind: 'read', metrics: new Map(), withoutMetrics: new Set(xIds) });
    await readAt(DAY_MS);
    await readAt(DAY_MS + 2 * HOUR_MS);
    expect(asked).toHaveLength(2);
  });

  describe('how X gives clicks', () => {
    const gives = (clicks: ClickSource): void => {
      answer = async (xIds, known) => {
        before.push(known);
        return { kind: 'read', metrics: new Map(xIds.map((xId) => [xId, { ...seen(3), linkClicks: 12 }])), clicks };
      };
    };
    let before: (ClickSource | undefined)[];
    beforeEach(() => {
      before = [];
    });

    test('is remembered from one reading to the next, and stored with the clicks', async () => {
      const way: ClickSource = { way: 'analytics', at: NINE + DAY_MS };
      gives(way);
      await readAt(DAY_MS);
      expect(await record()).toMatchObject({ clicks: way });
      expect((await post())?.metrics?.linkClicks).toBe(12);
      await readAt(WEEK_MS);
      expect(before).toEqual([undefined, way]);
    });

    test('is known still after a reading in vain', async () => {
      const way: ClickSource = { way: 'none', at: NINE + DAY_MS, why: 'HTTP 403: Client Forbidden' };
      gives(way);
      await readAt(DAY_MS);
      answer = async () => ({ kind: 'unreadable', detail: 'HTTP 503', stop: null });
      await readAt(WEEK_MS);
      expect(await record()).toMatchObject({ clicks: way });
    });

    test('is asked anew where a newer release wrote it in another form', async () => {
      const way = { way: 'oracle', at: 1 };
      await fixture.store.keyValues.set('engagement:A', { at: 1, gone: [], missing: ['a', 'b', 'c'], clicks: way });
      expect(await record()).toEqual({ at: 1, missing: ['a', 'b', 'c'], clicks: null });
    });
  });

  test('a post older than nine days is not measured', async () => {
    expect(await readAt(10 * DAY_MS)).toEqual({ kind: 'not-due' });
  });

  test('nothing is read once the month’s budget is spent', async () => {
    expect(await readAt(DAY_MS, { budget: '0.2' })).toMatchObject({ kind: 'unread' });
    expect(asked).toEqual([]);
  });

  test('a read counts by what it costs the account', async () => {
    // The post itself has cost 0.20 USD.
    expect(await readAt(DAY_MS, { budget: '0.203', readUsd: '0.005' })).toMatchObject({ kind: 'unread' });
    expect(await readAt(DAY_MS + HOUR_MS, { budget: '0.203' })).toMatchObject({ kind: 'read' });
  });

  test('nothing is read without an X client', async () => {
    expect(await readAt(DAY_MS, { withX: false })).toEqual({ kind: 'not-due' });
  });

  test('keys that X refuses stop the account', async () => {
    const stop = { reason: 'the keys are not accepted', fix: 'New ones.', until: null };
    answer = async () => ({ kind: 'unreadable', detail: 'HTTP 401', stop: { scope: 'account', stop } });
    await readAt(DAY_MS);
    expect((await fixture.store.holds.read(['A'])).stoppedAccounts.get('A')).toMatchObject(stop);
  });

  test('of many posts at most a hundred are asked for at once, and the others an hour later', async () => {
    const unread = new Map(
      Array.from({ length: 130 }, (_, index) => [NINE + index, { ...POST, postedAt: NINE + index, xId: `${index}` }]),
    );
    const posts: PostStore = {
      list: async () => [...unread.values()],
      setMetrics: async ({ postedAt }) => void unread.delete(postedAt),
      setMissing: async () => undefined,
    };
    fixture = { ...fixture, store: { ...fixture.store, posts } };
    await readAt(DAY_MS);
    await readAt(DAY_MS + HOUR_MS);
    expect(asked.map(({ length }) => length)).toEqual([100, 30]);
  });
});

const POST: Post = {
  account: 'A',
  postedAt: NINE,
  slot: SLOT.id,
  mode: 'live',
  text: 'text',
  tags: [],
  angle: 'cost',
  offerIds: [],
  cost: 200_000,
  xId: '1',
  metrics: null,
};
