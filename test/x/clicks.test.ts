import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ClickSource, DAY_MS, HOUR_MS, type PostMetrics, type Timeline } from '@promoter/domain';
import type { Store } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { createXTimeline } from '@promoter/x';
import { X_CREDENTIALS } from '../support/x-account.ts';
import { startXServer, type XServer } from '../support/x-server.ts';
import type { ClicksGiven } from '../support/x-server-clicks.ts';

const NOON = Date.parse('2026-11-22T12:00:30Z');
const ME = '370773112';
const FIGURES = { impressions: 500, likes: 3, reposts: 1, replies: 2, quotes: 4 };
const GIVEN = { linkClicks: 12, profileClicks: 5 };
const NOT_GIVEN = { linkClicks: null, profileClicks: null };

describe('the clicks on posts', () => {
  let x: XServer;
  let store: Store;
  let now: number;
  let timeline: Timeline;
  /** What the last reading knew of clicks. */
  let known: ClickSource | undefined;
  /** How many requests were looked at. */
  let seen: number;
  beforeEach(async () => {
    now = NOON;
    known = undefined;
    seen = 0;
    x = await startXServer({ now: () => now });
    store = createInMemoryStore();
    timeline = createXTimeline({
      apiUrl: x.url,
      timeoutMs: 30_000,
      account: 'A',
      credentials: X_CREDENTIALS,
      keyValues: store.keyValues,
      meter: store.usage,
      prices: { readOwnPost: 5_000 },
      now: () => now,
    });
  });
  afterEach(() => x.close());

  const write = (text: string, userId = ME): string => x.write({ userId, text, acceptedAt: now - DAY_MS }).id;
  /** The metrics that a reading gives; what it knows of clicks is passed to the next one. */
  async function read(...ids: string[]): Promise<(Omit<PostMetrics, 'readAt'> | undefined)[]> {
    const reading = await timeline.metrics(ids, known);
    if (reading.kind === 'unreadable') throw new Error(reading.detail);
    known = reading.clicks;
    return ids.map((id) => {
      const { readAt: _, ...metrics } = reading.metrics.get(id) ?? { readAt: 0 };
      return 'likes' in metrics ? metrics : undefined;
    });
  }
  /** What was asked since the last call, in short. */
  const asked = (): string[] => {
    const requests = x.requests.slice(seen).map(({ url }) => {
      if (url.pathname.endsWith('/analytics')) return 'analytics';
      return url.search.includes('non_public_metrics') ? 'posts with clicks' : 'posts';
    });
    seen = x.requests.length;
    return requests;
  };
  const give = (fields: ClicksGiven['fields'], analytics: ClicksGiven['analytics']) =>
    x.giveClicks({ fields, analytics });

  test('come with the posts’ other fields where X has them there, in one request', async () => {
    const ids = [write('one'), write('two')];
    expect(await read(...ids)).toEqual([
      { ...FIGURES, ...GIVEN },
      { ...FIGURES, ...GIVEN },
    ]);
    expect(known).toEqual({ way: 'fields', at: NOON });
    expect(asked()).toEqual(['posts with clicks']);
  });

  test.each<[ClicksGiven['fields'], string[]]>([
    ['left-out', ['posts with clicks', 'analytics']],
    // By either name of the parameter.
    ['refused', ['posts with clicks', 'posts with clicks', 'posts', 'analytics']],
    ['kept-back', ['posts with clicks', 'posts', 'analytics']],
  ])('where they are %s among the fields, analytics are asked, and from then on these alone', async (fields, requests) => {
    give(fields, 'given');
    const id = write('one');
    expect(await read(id)).toEqual([{ ...FIGURES, ...GIVEN }]);
    expect(asked()).toEqual(requests);
    expect(known).toEqual({ way: 'analytics', at: NOON });
    expect(await read(id)).toEqual([{ ...FIGURES, ...GIVEN }]);
    expect(asked()).toEqual(['analytics']);
  });

  test.each<[ClicksGiven['fields'], ClicksGiven['analytics'], string | undefined]>([
    ['left-out', 'left-out', undefined],
    ['refused', 'refused', 'HTTP 403: When authenticating requests'],
    ['kept-back', 'refused', 'HTTP 403: When authenticating requests'],
  ])('%s among the fields and %s in analytics: the other figures are read, and neither is asked for a day', async (fields, analytics, why) => {
    give(fields, analytics);
    const id = write('one');
    expect(await read(id)).toEqual([{ ...FIGURES, ...NOT_GIVEN }]);
    expect(known).toEqual({ way: 'none', at: NOON, ...(why && { why: expect.stringContaining(why) }) });
    asked();
    now += DAY_MS - HOUR_MS;
    expect(await read(id)).toEqual([{ ...FIGURES, ...NOT_GIVEN }]);
    expect(asked()).toEqual(['posts']);
    give('given', 'refused');
    now += HOUR_MS;
    expect(await read(id)).toEqual([{ ...FIGURES, ...GIVEN }]);
    expect(known).toEqual({ way: 'fields', at: now });
  });

  test('analytics that fail for the moment say nothing about tomorrow: they are asked again at the next reading', async () => {
    give('refused', 'unavailable');
    const id = write('one');
    expect(await read(id)).toEqual([{ ...FIGURES, ...NOT_GIVEN }]);
    expect(known).toBeUndefined();
    give('refused', 'given');
    expect(await read(id)).toEqual([{ ...FIGURES, ...GIVEN }]);
  });

  test('X takes the one way away and gives the other: the bot goes with it, at once', async () => {
    const id = write('one');
    for (const [fields, analytics, way] of [
      ['given', 'refused', 'fields'],
      ['refused', 'given', 'analytics'],
      ['given', 'refused', 'fields'],
    ] as const) {
      give(fields, analytics);
      expect(await read(id)).toEqual([{ ...FIGURES, ...GIVEN }]);
      expect(known?.way).toBe(way);
    }
  });

  test.each<ClicksGiven>([
    { fields: 'as-strings', analytics: 'refused' },
    { fields: 'refused', analytics: 'as-strings' },
    { fields: 'refused', analytics: 'in-a-span' },
  ])('numbers as $fields among the fields, $analytics in analytics, are numbers', async (given) => {
    x.giveClicks(given);
    const id = write('one');
    expect([...(await read(id)), ...(await read(id))]).toEqual(
      Array(2).fill({ ...FIGURES, profileClicks: 5, linkClicks: 12 }),
    );
  });

  test.each([
    'many',
    '-3',
    -3,
    1.5,
    null,
    true,
    {},
  ])('clicks that are %p are not given; they are never 0', async (clicks) => {
    x.changeReads((body) => ({
      data: (body.data as object[]).map((post) => ({
        ...post,
        non_public_metrics: { url_link_clicks: clicks },
        url_clicks: clicks,
      })),
    }));
    expect(await read(write('one'))).toEqual([{ ...FIGURES, ...NOT_GIVEN }]);
    expect(known?.way).toBe('none');
  });

  test('a post that X keeps back for its clicks is read without, the others with them, and one that is gone is gone', async () => {
    give('in-part', 'refused');
    expect(await read(write('one'), write('two'), '404')).toEqual([
      { ...FIGURES, ...NOT_GIVEN },
      { ...FIGURES, ...GIVEN },
      undefined,
    ]);
    expect(asked()).toEqual(['posts with clicks', 'posts']);
    expect(known?.way).toBe('fields');
  });

  test('posts that X keeps back whatever it is asked for are not taken for gone', async () => {
    const id = write('one');
    const errors = [{ title: 'Field Authorization Error', detail: 'about non_public_metrics', value: id }];
    x.changeReads(() => ({ errors }));
    expect(await timeline.metrics([id])).toMatchObject({ metrics: new Map(), withoutMetrics: new Set([id]) });
    expect(asked()).toEqual(['posts with clicks', 'posts']);
  });

  describe('where analytics give them', () => {
    beforeEach(async () => {
      give('refused', 'given');
      await read(write('first'));
      asked();
    });

    test('a post that they do not have is looked up, and only one that is there has figures', async () => {
      const ids = [write('one'), write('of another account', '99')];
      expect(await read(...ids, '404')).toEqual([{ ...FIGURES, ...GIVEN }, { ...FIGURES, ...NOT_GIVEN }, undefined]);
      expect(asked()).toEqual(['analytics', 'posts']);
      expect(await timeline.metrics(['404'], known)).toEqual({ kind: 'read', metrics: new Map(), clicks: known });
    });

    test('errors beside them, and a post without clicks, cost that post’s clicks alone', async () => {
      give('refused', 'in-part');
      expect(await read(write('one'), write('two'))).toEqual([
        { ...FIGURES, ...GIVEN },
        { ...FIGURES, ...NOT_GIVEN },
      ]);
    });

    test('clicks without other figures are added to those of the posts', async () => {
      give('refused', 'alone');
      expect(await read(write('one'))).toEqual([{ ...FIGURES, ...GIVEN }]);
    });

    test('a post that can be looked up no more is asked for again, the others are read', async () => {
      const [id, other] = [write('one'), write('of another account', '99')];
      x.onRead('none', '503-before');
      expect(await timeline.metrics([id, other], known)).toMatchObject({
        metrics: new Map([[id, expect.objectContaining(GIVEN)]]),
        withoutMetrics: new Set([other]),
      });
    });

    test('one answer without clicks gives the way up only after a day', async () => {
      const id = write('one');
      give('refused', 'left-out');
      const before = known;
      expect(await read(id)).toEqual([{ ...FIGURES, ...NOT_GIVEN }]);
      expect(known).toEqual(before);
      now += DAY_MS;
      await read(id);
      expect(known).toEqual({ way: 'none', at: now });
    });
  });

  test('each answer is billed by the posts in it; what X refuses is not', async () => {
    give('refused', 'refused');
    await read(write('one'), write('two'), '404');
    const rows = await store.usage.list('2026-11-22', '2026-11-22');
    const billed = rows.filter(({ cost }) => cost > 0).map(({ call, reads, cost }) => ({ call, reads, cost }));
    expect(billed).toEqual([{ call: 'x.metrics.answer', reads: 2, cost: 10_000 }]);
    expect(await store.usage.spent('live', '2026-11')).toBe(10_000);
  });

  test.each([
    '401',
    '429',
    '503-before',
    'reset-before',
  ])('%s says nothing of clicks: it is the reading that fails, once', async (fault) => {
    x.onRead(fault);
    expect(await timeline.metrics([write('one')])).toMatchObject({ kind: 'unreadable' });
    expect(asked()).toEqual(['posts with clicks']);
  });
});
