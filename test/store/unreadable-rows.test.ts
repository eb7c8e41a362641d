import { beforeEach, describe, expect, test } from '@jest/globals';
import { type EpochMs, HOUR_MS } from '@promoter/domain';
import {
  DECISION,
  DELETION,
  draftOf,
  NINE,
  offerOf,
  posted,
  reservationOf,
  send,
  slotAfter,
  trendOf,
} from '../contracts/store-fixtures.ts';
import { writableRows } from '../support/writable-rows.ts';

/** Rows as a newer release or a person may write them: with words and shapes that this release does not know. */

const rows = writableRows();
const { put, rowAt, change, unreadableRows } = rows;

const slot = slotAfter(0);
const slotKey = { account: slot.account, slot: slot.id };

describe('a slot whose row cannot be read', () => {
  const row = { ...slotKey, at: '2026-11-22T08:00:00.000Z', mode: 'live', state: 'queued', place: 3 };
  beforeEach(() => put('Slots', row));

  test('counts as taken: nothing claims or overwrites it', async () => {
    const status = { state: 'unreadable', detail: 'state: “queued”' };
    expect(await rows.store.ledger.claim(slot, 'live', 'me', NINE)).toMatchObject({ kind: 'held', record: { status } });
    expect(await rows.store.ledger.writeMissed(slot, 'live', NINE)).toBe(false);
    const late = { state: 'skipped', reason: 'late', settledAt: NINE } as const;
    expect(await rows.store.ledger.dismiss(slot.id, 'me', late, null)).toBe(false);
    expect(await rows.store.ledger.reserve(reservationOf(slot))).toEqual({ kind: 'lost' });
    expect(await rows.store.ledger.transition(slot.id, { state: 'sending' }, posted(draftOf('x'), NINE))).toBe(false);
    expect(await rowAt('Slots', slotKey)).toEqual(row);
  });

  test('does not prevent the account’s other slots from being read', async () => {
    await rows.store.ledger.claim(slotAfter(90), 'live', 'me', NINE);
    const states = (await rows.store.ledger.list('A', slot.day, slot.day)).map(({ slot, status }) => [
      slot.id,
      status.state,
    ]);
    expect(states).toEqual([
      ['A@2026-11-22T09:00', 'unreadable'],
      ['A@2026-11-22T10:30', 'claimed'],
    ]);
  });

  test('is known by its key alone where nothing else can be read', async () => {
    await put('Slots', { ...slotKey, at: 7, mode: 'shadow', state: 'posted' });
    expect(await rows.store.ledger.read(slot.id)).toMatchObject({
      slot: { id: slot.id, account: 'A', day: '2026-11-22' },
      mode: 'live',
      status: { state: 'unreadable' },
    });
  });

  test('a row whose key is no slot id is ignored', async () => {
    await put('Slots', { ...row, slot: `${slot.id}#note` });
    expect((await rows.store.ledger.list('A', slot.day, slot.day)).map(({ slot }) => slot.id)).toEqual([slot.id]);
    expect(await unreadableRows()).toContain(`Slots ${slot.id}#note`);
  });
});

describe('what X counted of a post', () => {
  const postKey = { account: 'A', postedAt: '2026-11-22T08:00:00.000Z' };
  const figures = { impressions: 500, likes: 3, reposts: 1, replies: 0, quotes: 0 };
  const readBack = async () => (await rows.newProcess().posts.list('A', { limit: 1 }))[0]?.metrics;
  beforeEach(async () => {
    await send(rows.store, slot);
    await rows.store.ledger.transition(slot.id, { state: 'sending' }, posted(draftOf('words'), NINE));
  });

  test('is read without clicks where an earlier release wrote it', async () => {
    await change('Posts', postKey, { metrics: { ...figures, readAt: '2026-11-23T08:00:00.000Z' } });
    expect(await readBack()).toStrictEqual({ ...figures, readAt: NINE + 24 * HOUR_MS });
  });

  test('is read with the clicks it has, also where a newer release added what this one does not know', async () => {
    const clicks = { linkClicks: 12, profileClicks: null };
    const row = { ...figures, ...clicks, readAt: '2026-11-23T08:00:00.000Z', bookmarks: 2, by: { way: 'oracle' } };
    await change('Posts', postKey, { metrics: row });
    expect(await readBack()).toStrictEqual({ ...figures, ...clicks, readAt: NINE + 24 * HOUR_MS });
    expect(await unreadableRows()).toEqual([]);
  });

  test('is read without clicks that cannot be read', async () => {
    const clicks = { linkClicks: { day: 3 }, profileClicks: 'many' };
    await change('Posts', postKey, { metrics: { ...figures, ...clicks, readAt: '2026-11-23T08:00:00.000Z' } });
    expect(await readBack()).toMatchObject({ ...figures, linkClicks: null, profileClicks: null });
  });
});

describe('words that only a newer release knows are kept where nothing depends on them', () => {
  test('why a slot was skipped', async () => {
    await rows.store.ledger.writeMissed(slot, 'live', NINE);
    await change('Slots', slotKey, { reason: 'crisis', region: 'france' });
    expect((await rows.store.ledger.read(slot.id))?.status).toMatchObject({ state: 'skipped', reason: 'crisis' });
    expect(await unreadableRows()).toEqual([]);
  });

  test('the angle of a slot, its post and its text', async () => {
    const draft = { ...draftOf('words'), angle: 'sustainability' };
    await send(rows.store, slot);
    await rows.store.ledger.transition(slot.id, { state: 'sending' }, posted(draftOf('words'), NINE));
    await change('Slots', slotKey, { draft: { ...draft, costMicroUsd: 1 } });
    await change(
      'Posts',
      { account: 'A', postedAt: '2026-11-22T08:00:00.000Z' },
      { angle: 'sustainability', thread: [] },
    );
    await put('Fingerprints', {
      fingerprint: 'live#words',
      slot: slot.id,
      expiresAt: 1_900_000_000,
      entry: JSON.stringify([
        slot.id,
        '2026-11-22T08:00:00.000Z',
        1_900_000_000,
        'sustainability',
        [],
        [],
        null,
        'words <tag>',
        'and more',
      ]),
    });
    expect(await rows.store.ledger.read(slot.id)).toMatchObject({ status: { draft: { angle: 'sustainability' } } });
    expect(await rows.store.posts.list('A', { limit: 1 })).toMatchObject([{ angle: 'sustainability' }]);
    const { entries } = await rows.newProcess().history.read('live', NINE);
    expect(entries.map(({ angle, skeleton }) => [angle, skeleton])).toContainEqual(['sustainability', 'words <tag>']);
    expect(rows.logged).toEqual([]);
  });

  test('a decision in another form is null, and its slot is read', async () => {
    await rows.store.ledger.claim(slot, 'live', 'me', NINE);
    const status = { state: 'blocked', rule: 'no-fresh-text', detail: 'all alike', settledAt: NINE } as const;
    await rows.store.ledger.dismiss(slot.id, 'me', status, DECISION);
    await change('Slots', slotKey, { decision: { chapters: ['one'] } });
    expect(await rows.store.ledger.read(slot.id)).toMatchObject({ status: { state: 'blocked' }, decision: null });
    expect(await unreadableRows()).toEqual([`Slots ${slot.id} decision`]);
  });
});

test('what came of a deletion is left out where it cannot be read, and a state that only a newer release knows is kept', async () => {
  const postKey = { account: 'A', postedAt: '2026-11-22T08:00:00.000Z' };
  await send(rows.store, slot);
  await rows.store.ledger.transition(slot.id, { state: 'sending' }, posted(draftOf(slot.id), NINE));
  const deleted = { ...posted(draftOf(slot.id), NINE), deletion: DELETION };
  await rows.store.ledger.transition(slot.id, { state: 'posted' }, deleted);
  const readDeletions = async () => {
    const status = (await rows.store.ledger.read(slot.id))?.status;
    const [post] = await rows.store.posts.list('A', { limit: 1 });
    return [status?.state === 'posted' ? status.deletion : status, post?.deletion];
  };
  expect(await readDeletions()).toEqual([DELETION, DELETION]);
  const written = (await rowAt('Posts', postKey))?.deletion;
  for (const [table, key] of [
    ['Slots', slotKey],
    ['Posts', postKey],
  ] as const) {
    await change(table, key, { deletion: { ...Object(written), state: 'undone' } });
  }
  expect(await readDeletions()).toEqual([
    { ...DELETION, state: 'undone' },
    { ...DELETION, state: 'undone' },
  ]);
  for (const [table, key] of [
    ['Slots', slotKey],
    ['Posts', postKey],
  ] as const) {
    await change(table, key, { deletion: { ...Object(written), at: 'noon' } });
  }
  expect(await readDeletions()).toEqual([undefined, undefined]);
});

describe('a text that cannot be read', () => {
  const draft = draftOf('taken');
  beforeEach(() =>
    put('Fingerprints', { fingerprint: `live#${draft.fingerprint}`, slot: 'B@2026-11-22T08:00', entry: '{"v":2' }),
  );

  test('counts as used: its fingerprint is taken, and no other', async () => {
    expect(await rows.store.history.read('live', NINE)).toEqual({
      sequence: 0,
      entries: [],
      taken: [draft.fingerprint],
    });
    expect((await rows.store.history.read('rehearsal', NINE)).taken).toEqual([]);
    expect(await send(rows.store, slot, { draft })).toEqual({ kind: 'stale', why: 'fingerprint' });
    expect(await send(rows.store, slot)).toEqual({ kind: 'reserved' });
  });

  test('is reported as long as it is cached, without being read again', async () => {
    await rows.store.history.read('live', NINE);
    rows.now += 2 * HOUR_MS;
    await rows.store.history.read('live', NINE);
    expect(await unreadableRows()).toEqual([`Fingerprints live#${draft.fingerprint}`]);
  });
});

test('an unreadable offer or trend is absent, and the others are returned', async () => {
  await rows.store.offers.put([offerOf('a'), offerOf('b')]);
  await rows.store.trends.put([trendOf('#Derby'), trendOf('#Final')]);
  await change('Offers', { offerId: 'a' }, { unit: 'month' });
  await change('Trends', { scope: 'worldwide', hashtag: '#Derby' }, { category: 'weather' });
  expect((await rows.store.offers.list()).map(({ id }) => id)).toEqual(['b']);
  expect((await rows.store.trends.list(['worldwide'], NINE)).map(({ hashtag }) => hashtag)).toEqual(['#Final']);
  expect(await unreadableRows()).toEqual(['Offers a', 'Trends worldwide #Derby']);
});

test('a post or a count of calls that cannot be read is left out', async () => {
  for (const minutes of [0, 90]) {
    const each = slotAfter(minutes);
    await send(rows.store, each);
    await rows.store.ledger.transition(each.id, { state: 'sending' }, posted(draftOf(each.id), each.at));
  }
  await change('Posts', { account: 'A', postedAt: '2026-11-22T09:30:00.000Z' }, { mode: 'thread' });
  await put('ApiUsage', { day: '2026-11-22', call: 'x.grok', calls: 'many' });
  expect((await rows.store.posts.list('A', { limit: 1 })).map((post) => post.slot)).toEqual([slot.id]);
  expect((await rows.store.usage.list('2026-11-22', '2026-11-22')).map(({ call }) => call)).toEqual(['x.create-post']);
  expect(await unreadableRows()).toEqual(['ApiUsage 2026-11-22 x.grok', 'Posts A 2026-11-22T09:30:00.000Z']);
});

test('an unreadable row is logged once an hour, with table, key and what is wrong', async () => {
  await put('Offers', { offerId: 'a', kind: 'tpu' });
  const readAt = async (at: EpochMs) => {
    rows.now = at;
    await rows.store.offers.list();
    return rows.logged.length;
  };
  expect(await readAt(NINE)).toBe(1);
  expect(await readAt(NINE + HOUR_MS - 1)).toBe(1);
  expect(await readAt(NINE + HOUR_MS)).toBe(2);
  const facts = { table: 'Offers', key: 'a', fault: expect.stringContaining('kind: “tpu”, name: missing') };
  expect(rows.logged[0]).toEqual(['warn', 'a row cannot be read', facts]);
  await put('Offers', { offerId: 'b', kind: 'tpu' });
  expect(await readAt(NINE + HOUR_MS)).toBe(3);
  expect(await rows.store.unreadable.list()).toMatchObject([{ key: 'a', lastSeen: rows.now }, { key: 'b' }]);
});

test('a row that was not read for an hour is no longer listed', async () => {
  await put('Offers', { offerId: 'a', kind: 'tpu' });
  await rows.store.offers.list();
  rows.now += HOUR_MS;
  expect(await rows.store.unreadable.list()).toEqual([]);
});
