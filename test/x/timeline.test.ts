import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { MINUTE_MS } from '@promoter/domain';
import { findPost, type Store } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { createXTimeline, type XTimelineOptions } from '@promoter/x';
import { pageSchema } from '../../packages/x/timeline-answers.ts';
import { showsSecret, X_CREDENTIALS } from '../support/x-account.ts';
import { startXServer, type XServer } from '../support/x-server.ts';

const NOW = Date.parse('2026-11-22T08:00:00Z');
const ME = '370773112';
const ONE = { id: '1', text: 'one', created_at: '2026-11-22T07:55:00.000Z' };
const LINK = 'https://voltagegpu.com/?utm_source=twitter&utm_id=A-20261122T0900';

/** Only a fault that never ends is ended by the time limit. */
const timeoutFor = (fault: string): number => (/hang|trickle/.test(fault) ? 1_000 : 30_000);

describe('reading an account’s own timeline', () => {
  let x: XServer;
  let store: Store;
  beforeEach(async () => {
    x = await startXServer({ now: () => NOW });
    store = createInMemoryStore();
  });
  afterEach(() => x.close());

  const timeline = (change: Partial<XTimelineOptions> = {}) =>
    createXTimeline({
      credentials: X_CREDENTIALS,
      apiUrl: x.url,
      timeoutMs: 30_000,
      account: 'A',
      keyValues: store.keyValues,
      meter: store.usage,
      prices: { readOwnPost: 1_000 },
      now: () => NOW,
      ...change,
    });
  const write = (text: string, minutesAgo: number, userId = ME) =>
    x.write({ userId, text, acceptedAt: NOW - minutesAgo * MINUTE_MS });
  const lines = () => x.requests.map(({ line }) => line);

  test('posts are read as they were written, with the URLs behind their links', async () => {
    const text = `Fast & cheap <b>GPUs</b> #GPU ${LINK}`;
    const { id } = write(text, 5);
    expect(await timeline().recent(NOW - 10 * MINUTE_MS)).toEqual({
      kind: 'read',
      posts: [{ xId: id, text, createdAt: NOW - 5 * MINUTE_MS, urls: [LINK] }],
      doubt: null,
    });
  });

  test('a picture adds a link to the text, and the post is still found by the slot’s utm_id', async () => {
    const utmId = 'A-20261122T0900';
    const text = `Rent a GPU #GPU https://voltagegpu.com/?utm_id=${utmId}`;
    const { id } = x.write({ userId: ME, text, acceptedAt: NOW - 5 * MINUTE_MS, mediaIds: ['1880'] });
    const seen = await timeline().recent(NOW - 10 * MINUTE_MS);
    const posts = seen.kind === 'read' ? seen.posts : [];
    expect(posts[0]?.text).toMatch(/\/photo\/1$/);
    expect(findPost(posts, { text, utmId })?.xId).toBe(id);
  });

  test('only the account’s own posts since the moment asked for, newest first', async () => {
    write('too old', 30);
    write('first', 5);
    write('second', 4);
    write('somebody else’s', 3, '1');
    expect(await timeline().recent(NOW - 10 * MINUTE_MS)).toMatchObject({
      posts: [{ text: 'second' }, { text: 'first' }],
    });
  });

  test('every page is read, up to a limit at which it counts as unreadable', async () => {
    for (let i = 0; i < 250; i += 1) write(`post ${i}`, 5);
    const reading = await timeline().recent(NOW - 10 * MINUTE_MS);
    expect(reading.kind === 'read' && reading.posts.length).toBe(250);
    for (let i = 0; i < 51; i += 1) write(`more ${i}`, 5);
    expect(await timeline().recent(NOW - 10 * MINUTE_MS)).toMatchObject({
      doubt: expect.stringMatching(/^more than 300 /),
    });
  });

  test('the account’s user id is read once and stored', async () => {
    await timeline().recent(NOW);
    await timeline().recent(NOW);
    expect(lines()).toEqual(['GET /2/users/me', `GET /2/users/${ME}/tweets`, `GET /2/users/${ME}/tweets`]);
  });

  test('a user id stored under other credentials is not used: it would show another account’s posts', async () => {
    await store.keyValues.set('x-user:A', { userId: '42' });
    await timeline().recent(NOW);
    expect(lines()).toEqual(['GET /2/users/me', `GET /2/users/${ME}/tweets`]);
  });

  test('every call is counted before it is made, its reads and cost after it', async () => {
    write('one', 5);
    write('two', 4);
    await timeline().recent(NOW - 10 * MINUTE_MS);
    x.onRead('503-before');
    await timeline().recent(NOW - 10 * MINUTE_MS);
    expect(await store.usage.list('2026-11-22', '2026-11-22')).toMatchObject([
      { call: 'x.me', calls: 1, errors: 0, reads: 0, cost: 0 },
      { call: 'x.me.answer', calls: 1, errors: 0, reads: 1, cost: 1_000 },
      { call: 'x.timeline', calls: 2, errors: 0, reads: 0, cost: 0 },
      { call: 'x.timeline.answer', calls: 2, errors: 1, reads: 2, cost: 2_000 },
    ]);
  });

  test.each([
    '503-before',
    'reset-before',
    'truncated',
    'hang-before',
    'trickle',
    '429:60',
    'errors-only',
    'no-json',
  ])('no answer that holds no timeline (%s) passes for an empty one', async (fault) => {
    await timeline().recent(NOW);
    x.onRead(fault);
    expect(await timeline({ timeoutMs: timeoutFor(fault) }).recent(NOW)).toMatchObject({
      kind: 'unreadable',
      stop: null,
    });
  });

  test.each([
    ['nothing', {}],
    ['errors alone', { errors: [{ title: 'Forbidden' }] }],
    ['no list of posts', { data: { id: '1', text: 'one' } }],
    ['a list', []],
  ])('an answer that holds %s is no page', (_, body) => {
    expect(pageSchema.safeParse(body).success).toBe(false);
  });

  test.each([
    ['fewer posts than it says', { data: [ONE], meta: { result_count: 2 } }],
    ['none where it says two', { meta: { result_count: 2 } }],
    ['more posts than it says', { data: [ONE], meta: { result_count: 0 } }],
    ['errors beside an empty list', { data: [], meta: { result_count: 0 }, errors: [{ title: 'Forbidden' }] }],
    ['errors beside its posts', { data: [ONE], meta: { result_count: 1 }, errors: [{ value: '2' }] }],
    ['a post without an id', { data: [{ text: 'one' }, ONE], meta: { result_count: 2 } }],
    ['a post without a text', { data: [ONE, { id: '2' }], meta: { result_count: 2 } }],
    ['something that is no post', { data: [ONE, null] }],
    ['neither posts nor their number', { data: [] }],
    ['no posts, and nothing in its counts', { data: [], meta: {} }],
    ['no posts, and counts that are null', { data: [], meta: null }],
    ['no readable count', { data: [ONE], meta: { result_count: 'one' } }],
    ['posts without any of the fields', { data: [{ id: '1', text: 'one' }] }],
    ['links without what is behind them', { data: [{ ...ONE, text: 'one https://t.co/a' }] }],
  ])('a page with %s shows its posts and proves no absence', (_, body) => {
    const page = pageSchema.parse(body);
    expect(page.doubt).toEqual(expect.any(String));
    expect(page.posts.map(({ xId }) => xId)).toEqual('data' in body && body.data.length > 0 ? ['1'] : []);
  });

  test.each([
    ['no counts', { data: [ONE] }],
    ['no posts, and says so', { meta: { result_count: 0 } }],
    ['an empty list of errors', { data: [ONE], errors: [] }],
    ['entities that are null', { data: [ONE, { ...ONE, id: '2', entities: { urls: null } }] }],
    ['no further page, as null', { data: [ONE], meta: { result_count: 1, next_token: null } }],
  ])('a page with %s would have shown a post', (_, body) => {
    expect(pageSchema.parse(body).doubt).toBeNull();
  });

  test('a page of what stands before X stops nothing, and is no timeline', async () => {
    await timeline().recent(NOW);
    x.onRead('page');
    expect(await timeline().recent(NOW)).toMatchObject({ kind: 'unreadable', stop: null, refused: { until: null } });
  });

  test('a next page without a name is none', () => {
    expect(pageSchema.parse({ data: [ONE], meta: { result_count: 1, next_token: '' } }).next).toBeUndefined();
  });

  test.each([
    ['401', { scope: 'account', onRepeat: 'unauthorized' }],
    ['suspended', { scope: 'account' }],
  ])('a refusal that concerns posts too (%s) says what it stops', async (fault, stop) => {
    x.onRead(fault);
    expect(await timeline().recent(NOW)).toMatchObject({ kind: 'unreadable', stop, refused: { until: null } });
  });

  test.each([
    '402',
    'usage-cap',
    'permissions',
    'forbidden',
  ])('any other refused read (%s) stops no posts', async (fault) => {
    x.onRead(fault);
    expect(await timeline().recent(NOW)).toMatchObject({ kind: 'unreadable', stop: null, refused: { until: null } });
  });

  test('a rate limit names when the timeline may be read again', async () => {
    x.onRead('429:600');
    expect(await timeline().recent(NOW)).toMatchObject({ stop: null, refused: { until: NOW + 10 * MINUTE_MS } });
  });

  test.each([
    '503-before',
    'reset-before',
    'no-json',
  ])('%s is no refusal, and may be asked for again at once', async (fault) => {
    x.onRead(fault);
    expect(await timeline().recent(NOW)).not.toHaveProperty('refused');
  });

  test('an empty timeline is readable', async () => {
    expect(await timeline().recent(NOW)).toEqual({ kind: 'read', posts: [], doubt: null });
  });

  test('verify names the account of the credentials', async () => {
    expect(await timeline().verify()).toEqual({ kind: 'verified', handle: 'VOLTAGEGPU' });
    x.onRead('401');
    expect(await timeline().verify()).toMatchObject({ kind: 'unreadable', stop: { scope: 'account' } });
  });

  test('metrics of many posts take one call; deleted posts are absent', async () => {
    const { id } = write('one', 5);
    const found = await timeline().metrics([id, '99']);
    expect(found.kind === 'read' && [...found.metrics]).toEqual([
      [
        id,
        {
          readAt: NOW,
          impressions: 500,
          likes: 3,
          reposts: 1,
          replies: 2,
          quotes: 4,
          linkClicks: 12,
          profileClicks: 5,
        },
      ],
    ]);
    expect(await timeline().metrics(['99'])).toEqual({ kind: 'read', metrics: new Map() });
    expect(await timeline().metrics([])).toEqual({ kind: 'read', metrics: new Map() });
    expect(lines()).toEqual(['GET /2/tweets', 'GET /2/tweets']);
  });

  test.each([
    'echo',
    '401',
    'reset-before',
    'truncated',
    'hang-before',
  ])('the result of %s holds no key', async (fault) => {
    x.onRead(fault);
    const reading = await timeline({ timeoutMs: timeoutFor(fault) }).recent(NOW);
    expect(showsSecret(inspect(reading, { depth: 20, showHidden: true }))).toBe(false);
    expect(
      showsSecret(
        JSON.stringify([await store.keyValues.get('x-user:A'), await store.usage.list('2026-11-22', '2026-11-22')]),
      ),
    ).toBe(false);
  });
});
