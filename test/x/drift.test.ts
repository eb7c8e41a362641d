import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { HOUR_MS, MINUTE_MS, type Timeline, type TrendReader } from '@promoter/domain';
import { findPost, type Store } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { createXPublisher, createXTimeline, createXTrendReader } from '@promoter/x';
import about from '../../package.json' with { type: 'json' };
import { X_CREDENTIALS } from '../support/x-account.ts';
import { startXServer, type XServer } from '../support/x-server.ts';
import type { FieldsName, FieldsTaken } from '../support/x-server-fields.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const ME = '370773112';
const UTM_ID = 'A-20261122T1200';
const LINK = `https://voltagegpu.com/?utm_source=twitter&utm_id=${UTM_ID}`;
const TEXT = `Fast & cheap GPUs, <40% of the price, code SHA-1 #GPU ${LINK}`;
const DRAFT = { utmId: UTM_ID, text: TEXT };

describe('what X calls things', () => {
  let x: XServer;
  let store: Store;
  let now: number;
  let timeline: Timeline;
  let trends: TrendReader;
  beforeEach(async () => {
    x = await startXServer({ now: () => NOON });
    store = createInMemoryStore();
    now = NOON;
    const access = { apiUrl: x.url, timeoutMs: 30_000, keyValues: store.keyValues, meter: store.usage, now: () => now };
    const prices = { readOwnPost: 1_000, trends: 10_000, readPost: 5_000 };
    timeline = createXTimeline({ ...access, prices, account: 'A', credentials: X_CREDENTIALS });
    trends = createXTrendReader({ ...access, prices, credentials: { bearerToken: 'bearer-of-the-app' } });
    await store.keyValues.set('x-user:A', { userId: ME });
  });
  afterEach(() => x.close());

  const write = (text = TEXT) => x.write({ userId: ME, text, acceptedAt: NOON - 5 * MINUTE_MS });
  const recent = async () => {
    const reading = await timeline.recent(NOON - 10 * MINUTE_MS);
    return reading.kind === 'read' ? reading : { posts: [], doubt: reading.detail };
  };
  /** By which names the fields were asked for so far. */
  const names = () =>
    x.requests.flatMap(({ url }) => [...url.searchParams.keys()].filter((key) => /^(post|tweet)\.fields$/.test(key)));

  const DRIFTS: [FieldsName, FieldsTaken['others'], FieldsName[]][] = [
    ['post.fields', 'ignored', ['post.fields']],
    ['post.fields', 'refused', ['post.fields']],
    ['tweet.fields', 'ignored', ['post.fields', 'tweet.fields']],
    ['tweet.fields', 'refused', ['post.fields', 'tweet.fields']],
  ];

  describe.each(DRIFTS)('X takes %s alone, the other is %s', (name, others, asked) => {
    beforeEach(() => x.takeFields({ names: [name], others }));

    test('a post is found with the link behind it, and the name is known from then on', async () => {
      write();
      for (let reads = 0; reads < 2; reads += 1) {
        expect(await recent()).toMatchObject({ posts: [{ text: TEXT, urls: [LINK] }], doubt: null });
      }
      expect(names()).toEqual([...asked, name]);
    });

    test('metrics are read', async () => {
      const { id } = write();
      expect(await timeline.metrics([id])).toMatchObject({ metrics: new Map([[id, expect.anything()]]) });
      expect(names()).toEqual(asked);
    });

    test('the hashtags of a search are read', async () => {
      expect(await trends.search('GPU has:hashtags', 100)).toEqual([['GPU', 'PyTorch']]);
      expect(await trends.search('GPU has:hashtags', 100)).toEqual([['GPU', 'PyTorch']]);
      expect(names()).toEqual([...asked, name]);
    });
  });

  test('X goes back to the name that it took before: the bot goes with it, at once', async () => {
    write();
    const taken: FieldsName[] = ['tweet.fields', 'post.fields', 'tweet.fields'];
    for (const name of taken) {
      x.takeFields({ names: [name], others: 'ignored' });
      expect((await recent()).doubt).toBeNull();
    }
  });

  describe('X takes neither name', () => {
    test('and ignores both: the post is found by its text, nothing is proven, and the other is tried once a day', async () => {
      x.takeFields({ names: [], others: 'ignored' });
      const { id } = write();
      const { posts, doubt } = await recent();
      expect(findPost(posts, DRAFT)).toMatchObject({ xId: id });
      expect(doubt).toBe('X left out the fields that were asked for');
      for (let hours = 1; hours < 24; hours += 1) {
        now += HOUR_MS;
        await recent();
      }
      expect(names().filter((name) => name === 'tweet.fields')).toHaveLength(1);
      now += HOUR_MS;
      x.takeFields({ names: ['tweet.fields'], others: 'ignored' });
      expect((await recent()).doubt).toBeNull();
    });

    test('and refuses both: it is told as the bot’s fault, and stops nothing', async () => {
      x.takeFields({ names: [], others: 'refused' });
      const words = /HTTP 400: .* the bot asks in a way that X does not take, .* install a newer version/;
      expect(await timeline.recent(NOON)).toMatchObject({
        kind: 'unreadable',
        detail: expect.stringMatching(words),
        stop: null,
      });
      await expect(trends.search('GPU', 10)).rejects.toThrow(words);
    });

    test('a search without hashtags is a failed one, not an empty one', async () => {
      x.takeFields({ names: [], others: 'ignored' });
      await expect(trends.search('GPU', 10)).rejects.toThrow('X left out the hashtags');
    });
  });

  test('an empty timeline says nothing about the name', async () => {
    x.takeFields({ names: ['tweet.fields'], others: 'ignored' });
    expect(await recent()).toEqual({ kind: 'read', posts: [], doubt: null });
    expect(names()).toEqual(['post.fields']);
  });

  test('a fault of the moment is not taken for a name that X does not take', async () => {
    write();
    x.onRead('503-before');
    await recent();
    x.takeFields({ names: ['tweet.fields'], others: 'ignored' });
    x.onRead('none', '503-before');
    expect((await recent()).doubt).not.toBeNull();
    expect((await recent()).doubt).toBeNull();
    expect(names()).toEqual(['post.fields', 'post.fields', 'tweet.fields', 'post.fields', 'tweet.fields']);
  });

  test('every request names the client and its version', async () => {
    await timeline.verify();
    await trends.trends(1);
    await createXPublisher({ credentials: X_CREDENTIALS, apiUrl: x.url, timeoutMs: 30_000, now: () => now }).publish(
      'A',
    );
    expect(x.requests.map(({ headers }) => headers['user-agent'])).toEqual(
      Array(3).fill(`${about.name}/${about.version}`),
    );
  });

  describe('answers that X’s description allows', () => {
    /** What X makes of its one post, and whether the page still proves that no other is there. */
    const PAGES: [string, (post: Record<string, unknown>, link: object) => unknown, 'proves absence' | 'in doubt'][] = [
      ['entities.urls is null', (post) => ({ ...post, entities: { urls: null } }), 'proves absence'],
      ['no entities', ({ entities: _, ...post }) => post, 'in doubt'],
      ['entities are null', (post) => ({ ...post, entities: null }), 'in doubt'],
      ['entities are a list', (post) => ({ ...post, entities: [] }), 'in doubt'],
      [
        'unwound_url is null',
        (post, link) => ({ ...post, entities: { urls: [{ ...link, unwound_url: null }] } }),
        'proves absence',
      ],
      [
        'a URL entity without url',
        (post, link) => ({ ...post, entities: { urls: [{ ...link, url: undefined }] } }),
        'proves absence',
      ],
      [
        'a URL entity without what is behind it',
        (post, link) => ({ ...post, entities: { urls: [{ ...link, expanded_url: undefined }] } }),
        'proves absence',
      ],
      ['a URL entity that is none', (post) => ({ ...post, entities: { urls: ['t.co', null, 1] } }), 'proves absence'],
      [
        'hashtags are null',
        (post, link) => ({ ...post, entities: { urls: [link], hashtags: null } }),
        'proves absence',
      ],
      ['no date', ({ created_at: _, ...post }) => post, 'proves absence'],
      ['a date that is none', (post) => ({ ...post, created_at: 'yesterday' }), 'proves absence'],
    ];

    test.each(PAGES)('%s: the post is found', async (_, change, kind) => {
      const { id } = write();
      x.changeReads(({ data, meta }) => ({
        data: (data as { entities?: { urls: object[] } }[]).map((post) =>
          change({ ...post }, post.entities?.urls[0] ?? {}),
        ),
        meta,
      }));
      const { posts, doubt } = await recent();
      expect(findPost(posts, DRAFT)).toMatchObject({ xId: id });
      expect(doubt === null).toBe(kind === 'proves absence');
      expect(findPost(posts, { utmId: 'A-20261122T1330', text: `Another text ${LINK}` })).toBeUndefined();
    });

    test.each([
      ['that name an id', [{ value: '99', detail: 'Could not find tweet' }]],
      ['that name none', [{ title: 'Internal Error' }]],
      ['of another form', 'something went wrong'],
    ])('errors %s beside posts: these are seen, and no absence is proven', async (_, errors) => {
      const { id } = write();
      x.changeReads((body) => ({ ...body, errors }));
      const { posts, doubt } = await recent();
      expect(findPost(posts, DRAFT)).toMatchObject({ xId: id });
      expect(doubt).toBe('X’s answer holds errors');
    });

    const metricsAfter = async (change: (post: Record<string, unknown>) => object, more: object = {}) => {
      const [one, other] = [write('one'), write('other')];
      x.changeReads((body) => {
        const [first, ...rest] = body.data as Record<string, unknown>[];
        return { data: [change({ ...first }), ...rest], ...more };
      });
      const reading = await timeline.metrics([one.id, other.id, '99']);
      if (reading.kind !== 'read') return reading.detail;
      const known = (ids: Iterable<string>) =>
        [...ids].map((id) => ({ [one.id]: 'one', [other.id]: 'other' })[id] ?? id);
      const reposts = reading.metrics.get(one.id)?.reposts;
      return { read: known(reading.metrics.keys()), unknown: known(reading.withoutMetrics ?? []), reposts };
    };
    const metricsOf = (post: Record<string, unknown>) => post.public_metrics as object;

    test.each<[string, (post: Record<string, unknown>) => object, object, unknown]>([
      [
        'repost_count in place of retweet_count',
        (post) => ({ ...post, public_metrics: { ...metricsOf(post), retweet_count: undefined, repost_count: 7 } }),
        {},
        { read: ['one', 'other'], unknown: [], reposts: 7 },
      ],
      [
        'a post without public_metrics',
        ({ public_metrics: _, ...post }) => post,
        {},
        { read: ['other'], unknown: ['one'], reposts: undefined },
      ],
      [
        'a count that is none',
        (post) => ({ ...post, public_metrics: { ...metricsOf(post), like_count: null } }),
        {},
        { read: ['other'], unknown: ['one'], reposts: undefined },
      ],
      [
        'an error that names no post',
        (post) => post,
        { errors: [{ title: 'Internal Error' }] },
        { read: ['one', 'other'], unknown: ['99'], reposts: 1 },
      ],
      [
        'an error that names the post which is gone',
        (post) => post,
        { errors: [{ value: '99' }] },
        { read: ['one', 'other'], unknown: [], reposts: 1 },
      ],
    ])('%s: the metrics of the others are read, and no post passes for gone', async (_, change, more, wanted) => {
      expect(await metricsAfter(change, more)).toEqual(wanted);
    });

    test('a trend without a name, and errors beside the list, cost themselves', async () => {
      x.changeReads(({ data }) => ({
        data: [{ tweet_count: 9 }, null, ...(data as object[])],
        errors: [{ title: 'Internal Error' }],
      }));
      expect((await trends.trends(1)).map(({ name }) => name)).toEqual(['#Saturday', 'NVIDIA', '#PyTorch']);
    });

    test('a list of trends without a single name is none', async () => {
      x.changeReads(() => ({ data: [{ tweet_count: 9 }] }));
      await expect(trends.trends(1)).rejects.toThrow('another shape');
    });

    test('found posts with hashtags that are null, or with none, have no hashtags', async () => {
      x.changeReads(({ data }) => ({
        data: [{ id: '8', entities: { hashtags: null } }, { id: '9' }, ...(data as object[])],
        errors: [{ title: 'Internal Error' }],
      }));
      expect(await trends.search('GPU', 10)).toEqual([[], [], ['GPU', 'PyTorch']]);
    });
  });
});
