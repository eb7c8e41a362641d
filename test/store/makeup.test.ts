import { describe, expect, test } from '@jest/globals';
import type { Draft } from '@promoter/domain';
import { pastPostOf } from '@promoter/slots';
import { fingerprintRow } from '../../packages/store/dynamodb/fingerprints.ts';
import { postRow } from '../../packages/store/dynamodb/posts.ts';
import { slotRow } from '../../packages/store/dynamodb/slot-row.ts';
import {
  DECISION,
  DECISION_WITH_MAKEUP,
  draftOf,
  MAKEUP,
  NINE,
  posted,
  reservationOf,
  send,
  slotAfter,
} from '../contracts/store-fixtures.ts';
import { writableRows } from '../support/writable-rows.ts';

/** What a text was made of, in rows that releases before and after this one wrote. */

const rows = writableRows();
const slot = slotAfter(0);
const slotKey = { account: 'A', slot: slot.id };
const postKey = { account: 'A', postedAt: '2026-11-22T08:00:00.000Z' };
const textKey = { fingerprint: 'live#print-of-words' };

async function post(draft: Draft, decision = DECISION): Promise<void> {
  await send(rows.store, slot, { draft, decision });
  await rows.store.ledger.transition(slot.id, { state: 'sending' }, posted(draft, NINE));
}

/** What a process that has cached nothing reads: of the slot, its post and its text. */
async function readBack() {
  const { ledger, posts, history } = rows.newProcess();
  const record = await ledger.read(slot.id);
  const [kept] = await posts.list('A', { limit: 1 });
  const [text] = (await history.read('live', NINE)).entries;
  if (!record || !kept || !text) throw new Error('a row was not read');
  return { draft: 'draft' in record.status ? record.status.draft : undefined, record, kept, text };
}

test('rows with it are read back whole', async () => {
  const draft = draftOf('words', MAKEUP);
  await post(draft, DECISION_WITH_MAKEUP);
  const { record, kept, text } = await readBack();
  expect([record.status, record.decision]).toStrictEqual([posted(draft, NINE), DECISION_WITH_MAKEUP]);
  expect(kept).toMatchObject(MAKEUP);
  expect(text).toStrictEqual(pastPostOf(reservationOf(slot, { draft })));
});

test('a part that a text lacks is absent from its rows', async () => {
  const draft = draftOf('words', { idea: 'night-shift', domainTag: '#GPU' });
  await post(draft, { ...DECISION, makeup: { idea: 'night-shift' } });
  const { record, text } = await readBack();
  expect([record.status, record.decision?.makeup]).toStrictEqual([posted(draft, NINE), { idea: 'night-shift' }]);
  expect(text).toStrictEqual(pastPostOf(reservationOf(slot, { draft })));
});

describe('the release before', () => {
  const [without, made] = [draftOf('words'), draftOf('words', MAKEUP)];
  const rowsOf = (draft: Draft, decision = DECISION) => ({
    slot: slotRow({ slot, mode: 'live', status: posted(draft, NINE), decision }),
    post: postRow({ ...draft, account: 'A', slot: slot.id, mode: 'live', postedAt: NINE, xId: '1', metrics: null }),
    text: fingerprintRow(pastPostOf(reservationOf(slot, { draft }))),
  });

  test('wrote rows that are read as before, and so are those of a text without a makeup', async () => {
    await post(without);
    expect(await rows.rowAt('Fingerprints', textKey)).toMatchObject({ entry: expect.stringMatching(/<link>"]$/) });
    const { record, kept, text } = await readBack();
    expect([record.status, record.decision]).toStrictEqual([posted(without, NINE), DECISION]);
    expect(Object.keys(kept).filter((field) => field in MAKEUP)).toEqual([]);
    expect(text).toStrictEqual(pastPostOf(reservationOf(slot, { draft: without })));
  });

  test('finds in a row all that it knows, unchanged, with only more beside it', () => {
    const [before, now] = [rowsOf(without), rowsOf(made, DECISION_WITH_MAKEUP)];
    expect(now.slot).toMatchObject(before.slot);
    expect(now.post).toMatchObject(before.post);
    const { entry, ...others } = now.text;
    expect({ ...others, entry: JSON.parse(entry).slice(0, 8) }).toEqual({
      ...before.text,
      entry: JSON.parse(before.text.entry),
    });
  });

  test('reads at most eighty more bytes of each text', () => {
    expect(rowsOf(made).text.entry.length - rowsOf(without).text.entry.length).toBeLessThanOrEqual(80);
  });
});

test('a part in another form is left out, and its row is read', async () => {
  await post(draftOf('words', MAKEUP), DECISION_WITH_MAKEUP);
  const row = await rows.rowAt('Slots', slotKey);
  await rows.change('Slots', slotKey, {
    draft: { ...Object(row?.draft), idea: 7 },
    decision: { ...Object(row?.decision), makeup: { ...MAKEUP, idea: ['night'] }, arithmetic: '8 h', yardsticks: [1] },
  });
  await rows.change('Posts', postKey, { idea: { name: 'night-shift' } });
  const { entry } = Object(await rows.rowAt('Fingerprints', textKey));
  await rows.change('Fingerprints', textKey, { entry: entry.replace('"night-shift"', '7') });

  const { idea: _, ...others } = MAKEUP;
  const { draft, record, kept, text } = await readBack();
  expect(draft).toStrictEqual(draftOf('words', others));
  expect(record.decision).toStrictEqual({ ...DECISION, makeup: others });
  expect(Object.entries(kept)).toEqual(expect.arrayContaining(Object.entries(others)));
  expect(kept).not.toHaveProperty('idea');
  expect(text).toStrictEqual(pastPostOf(reservationOf(slot, { draft: draftOf('words') })));
  expect(rows.logged).toEqual([]);
});
