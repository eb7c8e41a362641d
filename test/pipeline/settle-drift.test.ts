import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { MINUTE_MS } from '@promoter/domain';
import { createXPublisher, createXTimeline } from '@promoter/x';
import { LOST_POST, LOST_REPLY } from '../support/fake-x.ts';
import { type SettlingFixture, settlingFixture, TEXT } from '../support/settling.ts';
import { X_CREDENTIALS } from '../support/x-account.ts';
import { startXServer, type XServer } from '../support/x-server.ts';

type Body = Record<string, unknown>;
type PostChange = (post: Body, links: readonly Body[]) => unknown;

const eachPost =
  (change: PostChange) =>
  ({ data, ...rest }: Body): unknown =>
    Array.isArray(data)
      ? { ...rest, data: data.map((post: Body) => change({ ...post }, (post.entities as { urls: Body[] }).urls)) }
      : rest;

const eachLink = (change: Body): ((body: Body) => unknown) =>
  eachPost((post, links) => ({ ...post, entities: { urls: links.map((link) => ({ ...link, ...change })) } }));

/** How X may drift, and whether a timeline that does not show the post still proves that it is not there. */
const DRIFTS: [string, (x: XServer) => void, 'proves absence' | 'proves nothing'][] = [
  ['no drift', () => {}, 'proves absence'],
  ['post.fields alone', (x) => x.takeFields({ names: ['post.fields'], others: 'refused' }), 'proves absence'],
  [
    'tweet.fields alone, the other ignored',
    (x) => x.takeFields({ names: ['tweet.fields'], others: 'ignored' }),
    'proves absence',
  ],
  [
    'tweet.fields alone, the other refused',
    (x) => x.takeFields({ names: ['tweet.fields'], others: 'refused' }),
    'proves absence',
  ],
  ['neither name, both ignored', (x) => x.takeFields({ names: [], others: 'ignored' }), 'proves nothing'],
  [
    'entities.urls: null',
    (x) => x.changeReads(eachPost((post) => ({ ...post, entities: { urls: null } }))),
    'proves absence',
  ],
  ['no entities', (x) => x.changeReads(eachPost(({ entities: _, ...post }) => post)), 'proves nothing'],
  ['unwound_url: null', (x) => x.changeReads(eachLink({ unwound_url: null })), 'proves absence'],
  ['a URL entity without url', (x) => x.changeReads(eachLink({ url: undefined })), 'proves absence'],
  ['a URL entity without expanded_url', (x) => x.changeReads(eachLink({ expanded_url: null })), 'proves absence'],
  [
    'errors beside the posts',
    (x) => x.changeReads((body) => ({ ...body, errors: [{ value: '7' }] })),
    'proves nothing',
  ],
  [
    'an item that cannot be read',
    (x) => x.changeReads(({ data = [], ...rest }) => ({ ...rest, data: [...(data as Body[]), {}] })),
    'proves nothing',
  ],
  [
    'a count that says more',
    (x) => x.changeReads((body) => ({ ...body, meta: { result_count: 9 } })),
    'proves nothing',
  ],
];

describe.each(DRIFTS)('a lost answer when X drifts: %s', (_, drift, proof) => {
  let fixture: SettlingFixture;
  let x: XServer;
  beforeEach(async () => {
    fixture = settlingFixture();
    x = await startXServer({ now: fixture.now });
    // The account's timeline is not empty.
    x.write({ userId: '370773112', text: 'Hello https://example.com', acceptedAt: fixture.now() });
    drift(x);
  });
  afterEach(() => x.close());

  const created = () => x.requests.filter(({ line }) => line === 'POST /2/tweets').length;
  const accepted = () => x.accepted.filter(({ text }) => text === TEXT).length;

  /** Sends the slot so that its answer is lost, and settles it by X's own timeline until its outcome is certain. */
  async function loseAndSettle(isAccepted: boolean) {
    const { store, now } = fixture;
    const access = { credentials: X_CREDENTIALS, apiUrl: x.url, timeoutMs: 30_000, now };
    const publisher = createXPublisher(access);
    const prices = { readOwnPost: 1_000 };
    const timeline = createXTimeline({
      ...access,
      prices,
      account: 'A',
      keyValues: store.keyValues,
      meter: store.usage,
    });
    fixture.x.answers = [isAccepted ? LOST_REPLY : LOST_POST];
    await fixture.sendSlot();
    if (isAccepted) await publisher.publish(TEXT);
    for (let minute = 5; minute <= 30; minute += 5) await fixture.settleAt(minute * MINUTE_MS, { timeline, publisher });
  }

  test('a post that is there is confirmed, and its text never sent again', async () => {
    await loseAndSettle(true);
    expect(await fixture.status()).toMatchObject({ state: 'posted', how: 'confirmed' });
    expect(created()).toBe(1);
  });

  test('one that is not there is sent again only where the timeline proves that', async () => {
    await loseAndSettle(false);
    if (proof === 'proves absence') {
      expect(await fixture.status()).toMatchObject({ state: 'posted', how: 'answered' });
    } else {
      expect(await fixture.status()).toMatchObject({ state: 'abandoned', reason: 'unreadable' });
    }
    expect([created(), accepted()]).toEqual(proof === 'proves absence' ? [1, 1] : [0, 0]);
  });
});

describe('a timeline that is refused for its parameters', () => {
  test('is asked for again after a quarter of an hour, and the post is found when X takes them', async () => {
    const fixture = settlingFixture();
    const x = await startXServer({ now: fixture.now });
    const { store, now } = fixture;
    const access = { credentials: X_CREDENTIALS, apiUrl: x.url, timeoutMs: 30_000, now };
    const prices = { readOwnPost: 1_000 };
    const timeline = createXTimeline({
      ...access,
      prices,
      account: 'A',
      keyValues: store.keyValues,
      meter: store.usage,
    });
    fixture.x.answers = [LOST_REPLY];
    await fixture.sendSlot();
    await createXPublisher(access).publish(TEXT);
    x.takeFields({ names: [], others: 'refused' });
    for (const minute of [5, 10, 15]) {
      await fixture.settleAt(minute * MINUTE_MS, { timeline });
      expect(await fixture.status()).toMatchObject({ state: 'unknown', timelineChecks: [] });
    }
    expect((await store.holds.read(['A'])).stoppedAccounts.size).toBe(0);
    x.takeFields({ names: ['tweet.fields'], others: 'refused' });
    await fixture.settleAt(20 * MINUTE_MS, { timeline });
    expect(await fixture.status()).toMatchObject({ state: 'posted', how: 'confirmed' });
    expect(x.requests.filter(({ line }) => line === 'POST /2/tweets')).toHaveLength(1);
    await x.close();
  });
});
