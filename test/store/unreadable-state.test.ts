import { describe, expect, test } from '@jest/globals';
import { holdOn, MINUTE_MS, readValue } from '@promoter/domain';
import { draftOf, NINE, send, slotAfter } from '../contracts/store-fixtures.ts';
import { writableRows } from '../support/writable-rows.ts';

/** Rows of State as a newer release or a person may write them. */

const rows = writableRows();
const { put, rowAt, unreadableRows } = rows;

const slot = slotAfter(0);

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
    await send(rows.store, slot);
    const until = NINE + 5 * MINUTE_MS;
    await rows.store.ledger.transition(
      slot.id,
      { state: 'sending' },
      { state: 'waiting', draft: draftOf('x'), attempt: 1, until },
    );
    await put('State', { key: 'steering', [field]: value });

    const holds = await rows.store.holds.read(['A']);
    expect(holdOn(holds, 'A', NINE)).toBe('stopped');
    const stop = holds.stoppedApp ?? holds.stoppedAccounts.get('A');
    expect(stop).toMatchObject({ reason: expect.stringContaining(field), since: null, until: null });
    expect(await unreadableRows()).toEqual([`State steering ${field}`]);

    expect(await send(rows.store, slotAfter(90))).toMatchObject({ kind: 'refused' });
    const again = { state: 'sending', draft: draftOf('x'), attempt: 2, sendingAt: until } as const;
    expect(await rows.store.ledger.transition(slot.id, { state: 'waiting', attempt: 1 }, again)).toBe(false);

    await rows.store.holds.resume('A');
    await rows.store.holds.stopApp(null);
    await rows.store.holds.cooldown(null);
    expect(await send(rows.store, slotAfter(90))).toEqual({ kind: 'reserved' });
  });

  test('and does not hold the other account where it is about one', async () => {
    await put('State', { key: 'steering', 'pausedAt#A': 'since yesterday' });
    expect(holdOn(await rows.store.holds.read(['A', 'B']), 'B', NINE)).toBeUndefined();
  });
});

describe('topic overrides', () => {
  test.each<[string, unknown]>([
    ['with who said so and when', [{ topic: 'storm', by: 'Anna' }, 'derby']],
    ['as a set', new Set(['storm', 'derby'])],
    ['by name', { storm: { at: 7 }, derby: { at: 8 } }],
  ])('a denial is never lost: %s', async (_, deny) => {
    await put('State', { key: 'topics', allow: ['derby'], deny });
    const lists = await rows.store.topicOverrides.read();
    expect(lists.allow).toEqual(['derby']);
    expect(lists.deny).toEqual(expect.arrayContaining(['storm', 'derby']));
    expect(await unreadableRows()).toEqual(['State topics deny']);
  });

  test('unreadable allowed topics are none', async () => {
    await put('State', { key: 'topics', allow: [{ topic: 'derby' }], deny: ['storm'] });
    expect(await rows.store.topicOverrides.read()).toEqual({ allow: [], deny: ['storm'] });
  });

  test('writing them keeps the attributes of a newer release', async () => {
    await put('State', { key: 'topics', allow: [], deny: [], refused: ['flood'] });
    await rows.store.topicOverrides.change(() => ({ allow: ['derby'], deny: [] }));
    expect(await rowAt('State', { key: 'topics' })).toMatchObject({ allow: ['derby'], refused: ['flood'] });
  });
});

describe('the counts of the send transaction', () => {
  test('an unreadable reservation sequence refuses every reservation', async () => {
    await put('State', { key: 'gate#live', sequence: 'twelve', recent: {} });
    expect((await rows.store.history.read('live', NINE)).sequence).toBe(-1);
    expect(await send(rows.store, slot)).toEqual({ kind: 'stale', why: 'sequence' });
  });

  test('a recent slot whose moment cannot be read is placed by its id', async () => {
    await send(rows.store, slotAfter(-90));
    await put('State', { key: 'gate#live', sequence: 1, recent: { [slotAfter(-90).id]: { at: NINE } } });
    expect((await rows.store.history.read('live', NINE)).entries).toHaveLength(1);
    expect(await send(rows.store, slot)).toEqual({ kind: 'reserved' });
  });

  test('the budget of an unreadable month counts as spent', async () => {
    await put('State', { key: 'month#live#2026-11', spentMicroUsd: '12 USD' });
    expect(await rows.store.usage.spent('live', '2026-11')).toBeNull();
    expect(await send(rows.store, slot)).toEqual({ kind: 'refused', reason: 'budget' });
  });
});

describe('a key’s value that cannot be read', () => {
  test('is reported by its row, and what is safe stands for it', async () => {
    await rows.store.keyValues.set('watch', { schedule: 1 });
    const schema = { safeParse: () => ({ success: false, data: undefined }) };
    expect(await readValue(rows.store.keyValues, 'watch', schema, { since: 0 })).toEqual({ since: 0 });
    expect(await unreadableRows()).toEqual(['State note#watch']);
  });
});
