import { DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { TableId } from '@promoter/config';
import { type EpochMs, HOUR_MS, holdOn, MINUTE_MS } from '@promoter/domain';
import type { Store } from '@promoter/slots';
import { createDynamoStore } from '@promoter/store/dynamodb';
import { type EmbeddedDynamo, startEmbeddedDynamo } from '../../packages/local/embedded/server.ts';
import { type DynamoSubject, dynamoSubject } from '../contracts/dynamo-subject.ts';
import {
  DECISION,
  draftOf,
  NINE,
  offerOf,
  posted,
  reservationOf,
  send,
  slotAfter,
  trendOf,
} from '../contracts/store-fixtures.ts';

/** Rows as a newer release or a person may write them: with words and shapes that this release does not know. */

let dynamo: EmbeddedDynamo;
let subject: DynamoSubject;
let db: DynamoDBDocumentClient;
let store: Store;
let logged: unknown[];
let now: EpochMs;

beforeAll(async () => {
  dynamo = await startEmbeddedDynamo({ directory: null });
  subject = await dynamoSubject(dynamo.endpoint);
  db = DynamoDBDocumentClient.from(subject.client);
});

afterAll(async () => {
  await subject.close();
  await dynamo.close();
});

beforeEach(async () => {
  await subject.empty();
  now = NINE;
  logged = [];
  store = newProcess();
});

/** The store of another process, which has read nothing yet. */
const newProcess = (): Store =>
  createDynamoStore({
    client: subject.client,
    tables: subject.names,
    log: (level, message, facts) => void logged.push([level, message, facts]),
    now: () => now,
  });

const put = (table: TableId, Item: Record<string, unknown>) =>
  db.send(new PutCommand({ TableName: subject.names[table], Item }));

const rowAt = async (table: TableId, Key: Record<string, unknown>) =>
  (await db.send(new GetCommand({ TableName: subject.names[table], Key }))).Item;

/** Changes attributes of a row that the store wrote. */
async function change(table: TableId, Key: Record<string, unknown>, attributes: Record<string, unknown>) {
  for (const [name, value] of Object.entries(attributes)) {
    await db.send(
      new UpdateCommand({
        TableName: subject.names[table],
        Key,
        UpdateExpression: 'SET #name = :value',
        ExpressionAttributeNames: { '#name': name },
        ExpressionAttributeValues: { ':value': value },
      }),
    );
  }
}

const unreadableRows = async () => (await store.unreadable.list()).map(({ table, key }) => `${table} ${key}`);

const slot = slotAfter(0);
const slotKey = { account: slot.account, slot: slot.id };

describe('a slot whose row cannot be read', () => {
  const row = { ...slotKey, at: '2026-11-22T08:00:00.000Z', mode: 'live', state: 'queued', place: 3 };
  beforeEach(() => put('Slots', row));

  test('counts as taken: nothing claims or overwrites it', async () => {
    const status = { state: 'unreadable', detail: 'state: “queued”' };
    expect(await store.ledger.claim(slot, 'live', 'me', NINE)).toMatchObject({ kind: 'held', record: { status } });
    expect(await store.ledger.writeMissed(slot, 'live', NINE)).toBe(false);
    const late = { state: 'skipped', reason: 'late', settledAt: NINE } as const;
    expect(await store.ledger.dismiss(slot.id, 'me', late, null)).toBe(false);
    expect(await store.ledger.reserve(reservationOf(slot))).toEqual({ kind: 'lost' });
    expect(await store.ledger.transition(slot.id, { state: 'sending' }, posted(draftOf('x'), NINE))).toBe(false);
    expect(await rowAt('Slots', slotKey)).toEqual(row);
  });

  test('does not prevent the account’s other slots from being read', async () => {
    await store.ledger.claim(slotAfter(90), 'live', 'me', NINE);
    const states = (await store.ledger.list('A', slot.day, slot.day)).map(({ slot, status }) => [
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
    expect(await store.ledger.read(slot.id)).toMatchObject({
      slot: { id: slot.id, account: 'A', day: '2026-11-22' },
      mode: 'live',
      status: { state: 'unreadable' },
    });
  });

  test('a row whose key is no slot id is ignored', async () => {
    await put('Slots', { ...row, slot: `${slot.id}#note` });
    expect((await store.ledger.list('A', slot.day, slot.day)).map(({ slot }) => slot.id)).toEqual([slot.id]);
    expect(await unreadableRows()).toContain(`Slots ${slot.id}#note`);
  });
});

describe('words that only a newer release knows are kept where nothing depends on them', () => {
  test('why a slot was skipped', async () => {
    await store.ledger.writeMissed(slot, 'live', NINE);
    await change('Slots', slotKey, { reason: 'crisis', region: 'france' });
    expect((await store.ledger.read(slot.id))?.status).toMatchObject({ state: 'skipped', reason: 'crisis' });
    expect(await unreadableRows()).toEqual([]);
  });

  test('the angle of a slot, its post and its text', async () => {
    const draft = { ...draftOf('words'), angle: 'sustainability' };
    await send(store, slot);
    await store.ledger.transition(slot.id, { state: 'sending' }, posted(draftOf('words'), NINE));
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
    expect(await store.ledger.read(slot.id)).toMatchObject({ status: { draft: { angle: 'sustainability' } } });
    expect(await store.posts.list('A', { limit: 1 })).toMatchObject([{ angle: 'sustainability' }]);
    const { entries } = await newProcess().history.read('live', NINE);
    expect(entries.map(({ angle, skeleton }) => [angle, skeleton])).toContainEqual(['sustainability', 'words <tag>']);
    expect(logged).toEqual([]);
  });

  test('a decision in another form is null, and its slot is read', async () => {
    await store.ledger.claim(slot, 'live', 'me', NINE);
    const status = { state: 'blocked', rule: 'no-fresh-text', detail: 'all alike', settledAt: NINE } as const;
    await store.ledger.dismiss(slot.id, 'me', status, DECISION);
    await change('Slots', slotKey, { decision: { chapters: ['one'] } });
    expect(await store.ledger.read(slot.id)).toMatchObject({ status: { state: 'blocked' }, decision: null });
    expect(await unreadableRows()).toEqual([`Slots ${slot.id} decision`]);
  });
});

describe('a text that cannot be read', () => {
  const draft = draftOf('taken');
  beforeEach(() =>
    put('Fingerprints', { fingerprint: `live#${draft.fingerprint}`, slot: 'B@2026-11-22T08:00', entry: '{"v":2' }),
  );

  test('counts as used: its fingerprint is taken, and no other', async () => {
    expect(await store.history.read('live', NINE)).toEqual({ sequence: 0, entries: [], taken: [draft.fingerprint] });
    expect((await store.history.read('rehearsal', NINE)).taken).toEqual([]);
    expect(await send(store, slot, { draft })).toEqual({ kind: 'stale', why: 'fingerprint' });
    expect(await send(store, slot)).toEqual({ kind: 'reserved' });
  });

  test('is reported as long as it is cached, without being read again', async () => {
    await store.history.read('live', NINE);
    now += 2 * HOUR_MS;
    await store.history.read('live', NINE);
    expect(await unreadableRows()).toEqual([`Fingerprints live#${draft.fingerprint}`]);
  });
});

test('an unreadable offer or trend is absent, and the others are returned', async () => {
  await store.offers.put([offerOf('a'), offerOf('b')]);
  await store.trends.put([trendOf('#Derby'), trendOf('#Final')]);
  await change('Offers', { offerId: 'a' }, { unit: 'month' });
  await change('Trends', { scope: 'worldwide', hashtag: '#Derby' }, { category: 'weather' });
  expect((await store.offers.list()).map(({ id }) => id)).toEqual(['b']);
  expect((await store.trends.list(['worldwide'], NINE)).map(({ hashtag }) => hashtag)).toEqual(['#Final']);
  expect(await unreadableRows()).toEqual(['Offers a', 'Trends worldwide #Derby']);
});

test('a post or a count of calls that cannot be read is left out', async () => {
  for (const minutes of [0, 90]) {
    const each = slotAfter(minutes);
    await send(store, each);
    await store.ledger.transition(each.id, { state: 'sending' }, posted(draftOf(each.id), each.at));
  }
  await change('Posts', { account: 'A', postedAt: '2026-11-22T09:30:00.000Z' }, { mode: 'thread' });
  await put('ApiUsage', { day: '2026-11-22', call: 'x.grok', calls: 'many' });
  expect((await store.posts.list('A', { limit: 1 })).map((post) => post.slot)).toEqual([slot.id]);
  expect((await store.usage.list('2026-11-22', '2026-11-22')).map(({ call }) => call)).toEqual(['x.create-post']);
  expect(await unreadableRows()).toEqual(['ApiUsage 2026-11-22 x.grok', 'Posts A 2026-11-22T09:30:00.000Z']);
});

describe('a hold that cannot be read holds', () => {
  const UNREADABLE: [string, unknown][] = [
    ['pausedAt#A', { by: 'Anna', at: 7 }],
    ['pausedAt#A', null],
    ['stop#A', 'suspended'],
    ['stop#A', { reason: 'r', fix: 'f', since: '2026-11-22T08:00:00.000Z', until: '1d' }],
    ['stop#A', { reason: 'r', fix: 'f', since: '2026-11-22T08:00:00.000Z', until: 1_700_000_000 }],
    ['stop#app', { code: 402 }],
    ['cooldownUntil', 1_700_000_000],
    ['cooldownUntil', ''],
  ];

  test.each(UNREADABLE)('%s: %j', async (field, value) => {
    await send(store, slot);
    const until = NINE + 5 * MINUTE_MS;
    await store.ledger.transition(
      slot.id,
      { state: 'sending' },
      { state: 'waiting', draft: draftOf('x'), attempt: 1, until },
    );
    await put('State', { key: 'steering', [field]: value });

    const holds = await store.holds.read(['A']);
    expect(holdOn(holds, 'A', NINE)).toBe('stopped');
    const stop = holds.stoppedApp ?? holds.stoppedAccounts.get('A');
    expect(stop).toMatchObject({ reason: expect.stringContaining(field), since: null, until: null });
    expect(await unreadableRows()).toEqual([`State steering ${field}`]);

    expect(await send(store, slotAfter(90))).toMatchObject({ kind: 'refused' });
    const again = { state: 'sending', draft: draftOf('x'), attempt: 2, sendingAt: until } as const;
    expect(await store.ledger.transition(slot.id, { state: 'waiting', attempt: 1 }, again)).toBe(false);

    await store.holds.resume('A');
    await store.holds.stopApp(null);
    await store.holds.cooldown(null);
    expect(await send(store, slotAfter(90))).toEqual({ kind: 'reserved' });
  });

  test('and does not hold the other account where it is about one', async () => {
    await put('State', { key: 'steering', 'pausedAt#A': 'since yesterday' });
    expect(holdOn(await store.holds.read(['A', 'B']), 'B', NINE)).toBeUndefined();
  });
});

describe('topic overrides', () => {
  test.each<[string, unknown]>([
    ['with who said so and when', [{ topic: 'storm', by: 'Anna' }, 'derby']],
    ['as a set', new Set(['storm', 'derby'])],
    ['by name', { storm: { at: 7 }, derby: { at: 8 } }],
  ])('a denial is never lost: %s', async (_, deny) => {
    await put('State', { key: 'topics', allow: ['derby'], deny });
    const lists = await store.topicOverrides.read();
    expect(lists.allow).toEqual(['derby']);
    expect(lists.deny).toEqual(expect.arrayContaining(['storm', 'derby']));
    expect(await unreadableRows()).toEqual(['State topics deny']);
  });

  test('unreadable allowed topics are none', async () => {
    await put('State', { key: 'topics', allow: [{ topic: 'derby' }], deny: ['storm'] });
    expect(await store.topicOverrides.read()).toEqual({ allow: [], deny: ['storm'] });
  });

  test('writing them keeps the attributes of a newer release', async () => {
    await put('State', { key: 'topics', allow: [], deny: [], refused: ['flood'] });
    await store.topicOverrides.write({ allow: ['derby'], deny: [] });
    expect(await rowAt('State', { key: 'topics' })).toMatchObject({ allow: ['derby'], refused: ['flood'] });
  });
});

describe('the counts of the send transaction', () => {
  test('an unreadable reservation sequence refuses every reservation', async () => {
    await put('State', { key: 'gate#live', sequence: 'twelve', recent: {} });
    expect((await store.history.read('live', NINE)).sequence).toBe(-1);
    expect(await send(store, slot)).toEqual({ kind: 'stale', why: 'sequence' });
  });

  test('a recent slot whose moment cannot be read is placed by its id', async () => {
    await send(store, slotAfter(-90));
    await put('State', { key: 'gate#live', sequence: 1, recent: { [slotAfter(-90).id]: { at: NINE } } });
    expect((await store.history.read('live', NINE)).entries).toHaveLength(1);
    expect(await send(store, slot)).toEqual({ kind: 'reserved' });
  });

  test('the budget of an unreadable month counts as spent', async () => {
    await put('State', { key: 'month#live#2026-11', spentMicroUsd: '12 USD' });
    expect(await store.usage.spent('live', '2026-11')).toBeNull();
    expect(await send(store, slot)).toEqual({ kind: 'refused', reason: 'budget' });
  });
});

test('an unreadable row is logged once an hour, with table, key and what is wrong', async () => {
  await put('Offers', { offerId: 'a', kind: 'tpu' });
  const readAt = async (at: EpochMs) => {
    now = at;
    await store.offers.list();
    return logged.length;
  };
  expect(await readAt(NINE)).toBe(1);
  expect(await readAt(NINE + HOUR_MS - 1)).toBe(1);
  expect(await readAt(NINE + HOUR_MS)).toBe(2);
  const facts = { table: 'Offers', key: 'a', fault: expect.stringContaining('kind: “tpu”, name: missing') };
  expect(logged[0]).toEqual(['warn', 'a row cannot be read', facts]);
  await put('Offers', { offerId: 'b', kind: 'tpu' });
  expect(await readAt(NINE + HOUR_MS)).toBe(3);
  expect(await store.unreadable.list()).toMatchObject([{ key: 'a', lastSeen: now }, { key: 'b' }]);
});

test('a row that was not read for an hour is no longer listed', async () => {
  await put('Offers', { offerId: 'a', kind: 'tpu' });
  await store.offers.list();
  now += HOUR_MS;
  expect(await store.unreadable.list()).toEqual([]);
});
