import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { scheduleOf, TABLE_IDS, type TableId } from '@promoter/config';
import { sampleOffers } from '@promoter/content';
import { readHealth, readSlots, readStatus, readWhy } from '@promoter/control';
import { MINUTE_MS } from '@promoter/domain';
import { measureHealth, previewSlot, publishSlot, reconcileDays, settleAccount } from '@promoter/pipeline';
import type { ControlStore } from '@promoter/slots';
import { type EmbeddedDynamo, startEmbeddedDynamo } from '../../packages/local/embedded/server.ts';
import { type DynamoSubject, dynamoSubject } from '../contracts/dynamo-subject.ts';
import { trendOf } from '../contracts/store-fixtures.ts';
import { fakePublisher, LIVE, silent, slotOf, type TestBot, testBot } from '../support/bot.ts';

/** A release that was rolled back has left rows in every table, with words and shapes that this one does not know. */

let dynamo: EmbeddedDynamo;
let subject: DynamoSubject;
let bot: TestBot;
let store: ControlStore;
let publisher: ReturnType<typeof fakePublisher>;

beforeAll(async () => {
  dynamo = await startEmbeddedDynamo({ directory: null });
  subject = await dynamoSubject(dynamo.endpoint);
});

afterAll(async () => {
  await subject.close();
  await dynamo.close();
});

const NINE = Date.parse('2026-11-23T08:00:00Z');
const TAKEN = 'A@2026-11-23T09:00';

const NEWER_ROWS: Readonly<Record<TableId, Record<string, unknown>>> = {
  Slots: { account: 'A', slot: TAKEN, at: '2026-11-23T08:00:00.000Z', mode: 'live', state: 'queued', place: 3 },
  Posts: { account: 'B', postedAt: '2026-11-23T07:00:00.000Z', kind: 'thread', parts: ['one', 'two'] },
  Fingerprints: { fingerprint: 'live#f00d', words: 'in another form' },
  Plans: { account: 'B', slot: 'live#B@2026-11-23T21:45', version: 3, act: { kind: 'poll', choices: ['yes', 'no'] } },
  Cards: { offer: 'sample-gpu-8x-h200', layout: 'gpu', picture: 'elsewhere' },
  PostedCards: { slot: TAKEN, video: 'elsewhere' },
  Trends: { scope: 'worldwide', hashtag: '#Rain', category: 'weather', usable: true },
  Offers: { offerId: 'tpu-v6', kind: 'tpu', unit: 'month' },
  State: { key: 'topics', allow: [], deny: [{ topic: 'storm', by: 'Anna' }], version: 2 },
  ApiUsage: { day: '2026-11-23', call: 'x.grok', calls: 'many' },
};

const put = (table: TableId, Item: Record<string, unknown>) =>
  DynamoDBDocumentClient.from(subject.client).send(new PutCommand({ TableName: subject.names[table], Item }));

beforeEach(async () => {
  store = await subject.empty();
  publisher = fakePublisher();
  bot = testBot(LIVE, publisher, store);
  await store.offers.put(sampleOffers(brand, NINE - MINUTE_MS).map((offer) => ({ ...offer, source: 'price-list' })));
  await store.trends.put([trendOf('#Derby', { seenAt: NINE, expiresAt: NINE + 90 * MINUTE_MS })]);
  for (const table of TABLE_IDS) await put(table, NEWER_ROWS[table]);
});

async function publishAt(id: string) {
  const slot = slotOf(bot.config, id);
  bot.at(slot.at + 3_000);
  return publishSlot(slot, bot.services());
}

const check = (now: number, checked: ControlStore = store) => {
  bot.at(now);
  const { config } = bot;
  return reconcileDays({ store: checked, schedule: scheduleOf(config), mode: 'live', now: () => now, log: silent });
};

test('one unreadable row in each table stops neither account', async () => {
  expect(await publishAt('B@2026-11-23T09:45')).toMatchObject({ kind: 'done', status: { state: 'posted' } });
  expect(await publishAt('A@2026-11-23T10:30')).toMatchObject({ kind: 'done', status: { state: 'posted' } });
  expect(publisher.sent).toHaveLength(2);
  expect(publisher.sent.join()).not.toMatch(/#Rain|tpu/i);
});

test('an unreadable slot is not posted again, nor previewed, nor overwritten', async () => {
  expect(await publishAt(TAKEN)).toMatchObject({ kind: 'held', record: { status: { state: 'unreadable' } } });
  expect(publisher.sent).toEqual([]);
  const { config, services } = { config: bot.config, services: bot.services() };
  expect((await previewSlot('A', services))?.slot.id).toBe('A@2026-11-23T10:30');
  expect(await settleAccount({ ...services, account: 'A', timeline: null })).toEqual({ settlements: [], errors: [] });
  await check(NINE - 60 * MINUTE_MS);
  const { days, closed, overdue } = await check(slotOf(config, TAKEN).at + 60 * MINUTE_MS);
  expect([closed.includes(TAKEN), overdue]).toEqual([false, []]);
  expect(days.find(({ account, day }) => account === 'A' && day === '2026-11-23')?.ended).toEqual({
    unreadable: 1,
  });
  const db = DynamoDBDocumentClient.from(subject.client);
  const Key = { account: 'A', slot: TAKEN };
  expect((await db.send(new GetCommand({ TableName: subject.names.Slots, Key }))).Item).toEqual(NEWER_ROWS.Slots);
});

test('where the text to be sent has an unreadable row, another text is sent', async () => {
  const id = 'B@2026-11-23T09:45';
  const first = await publishAt(id);
  if (first.kind !== 'done' || !('draft' in first.status)) throw new Error('not sent');
  const { draft } = first.status;

  store = await subject.empty();
  bot = testBot(LIVE, publisher, store);
  await store.offers.put(sampleOffers(brand, NINE - MINUTE_MS).map((offer) => ({ ...offer, source: 'price-list' })));
  await store.trends.put([trendOf('#Derby', { seenAt: NINE, expiresAt: NINE + 90 * MINUTE_MS })]);
  await put('Fingerprints', { fingerprint: `live#${draft.fingerprint}`, words: 'in another form' });
  const outcome = await publishAt(id);
  if (outcome.kind !== 'done' || outcome.status.state !== 'posted') throw new Error('not posted');
  expect(outcome.status.draft.fingerprint).not.toBe(draft.fingerprint);
});

test('status names the unreadable rows by table, and what to do', async () => {
  const services = bot.services();
  await check(NINE + 60 * MINUTE_MS);
  // A post reads the tables that the status itself does not.
  await previewSlot('B', services);
  await store.usage.list('2026-11-23', '2026-11-23');
  await store.instructions.read('live', 'B@2026-11-23T21:45');
  await store.cards.get({ offer: 'sample-gpu-8x-h200', layout: 'gpu' }, NINE);
  await store.postedCards.get(TAKEN);
  const { unreadableRows, accounts, health } = await readStatus(services);
  expect(unreadableRows.map(({ table, rows }) => [table, rows])).toEqual([...TABLE_IDS].sort().map((id) => [id, 1]));
  expect(unreadableRows.find(({ table }) => table === 'Slots')).toEqual({
    table: 'Slots',
    rows: 1,
    examples: [{ key: TAKEN, fault: 'state: “queued”' }],
    takenAs: 'taken: its slot is neither posted nor written over',
    fix: expect.stringContaining('Deploy the release that wrote it'),
  });
  expect([health, accounts[0]?.pendingToday, accounts[0]?.lastOutcome?.state]).toEqual(['degraded', 1, 'unreadable']);
  expect(await readHealth(services)).toEqual({ status: 'degraded', signs: ['post-failed', 'unreadable-rows'] });
  expect((await measureHealth({ config: bot.config, store, now: services.now })).failedPosts).toBe(1);
});

test('the day and the reason of an unreadable slot can be asked for', async () => {
  bot.at(NINE + 60 * MINUTE_MS);
  const reason = 'its row cannot be read (state: “queued”), so it counts as taken';
  const { slots } = await readSlots(bot.services(), '2026-11-23');
  expect(slots.find(({ id }) => id === TAKEN)).toMatchObject({ state: 'unreadable', reason });
  expect(await readWhy(bot.services(), TAKEN)).toMatchObject({ state: 'unreadable', reason });
});

test('a reason that only a newer release knows is shown unchanged', async () => {
  const skipped = { state: 'skipped', reason: 'strike', settledAt: '2026-11-23T08:00:00.000Z' };
  await put('Slots', { account: 'A', slot: TAKEN, at: '2026-11-23T08:00:00.000Z', mode: 'live', ...skipped });
  expect(await readWhy(bot.services(), TAKEN)).toMatchObject({
    state: 'skipped',
    reason: '“strike”, a reason of a newer release',
  });
});

describe('reconciliation continues where an account cannot be checked', () => {
  /** The store, which cannot list A’s slots. */
  const withoutA = (): ControlStore => ({
    ...store,
    ledger: {
      ...store.ledger,
      list: (account, ...days) =>
        account === 'A' ? Promise.reject(new Error('throttled')) : store.ledger.list(account, ...days),
    },
  });
  const DAY = 24 * 60 * MINUTE_MS;

  test('the others are checked, the check moves on, and the account is named', async () => {
    await check(NINE - 60 * MINUTE_MS);
    const { failed, closed } = await check(NINE + DAY, withoutA());
    expect([failed, closed.length, closed.every((id) => id.startsWith('B@'))]).toEqual([['A'], 10, true]);
    expect(await store.keyValues.get('watch')).toMatchObject({ checkedAt: NINE + DAY });
  });

  test('the account’s days are reconciled later', async () => {
    await check(NINE - 60 * MINUTE_MS);
    for (const days of [1, 2, 3, 4]) await check(NINE + days * DAY, withoutA());
    const { failed, closed } = await check(NINE + 5 * DAY - 60 * MINUTE_MS);
    expect(failed).toEqual([]);
    expect(closed.filter((id) => id.startsWith('A@2026-11-24'))).toHaveLength(10);
    expect(await store.keyValues.get('watch')).toMatchObject({ behind: {} });
  });

  test('where none can be checked, nothing counts as checked', async () => {
    await check(NINE);
    const broken = { ...store, ledger: { ...store.ledger, list: () => Promise.reject(new Error('throttled')) } };
    await expect(check(NINE + DAY, broken)).rejects.toThrow('throttled');
    expect(await store.keyValues.get('watch')).toMatchObject({ checkedAt: NINE });
  });

  test('a slot that cannot be closed does not prevent others, and becomes overdue', async () => {
    await check(NINE - 60 * MINUTE_MS);
    const stuck = 'A@2026-11-23T10:30';
    const writeMissed: ControlStore['ledger']['writeMissed'] = (slot, mode, now) =>
      slot.id === stuck ? Promise.reject(new Error('no')) : store.ledger.writeMissed(slot, mode, now);
    const { closed, overdue } = await check(NINE + DAY, { ...store, ledger: { ...store.ledger, writeMissed } });
    expect([closed.length, overdue]).toEqual([18, [stuck]]);
  });
});
