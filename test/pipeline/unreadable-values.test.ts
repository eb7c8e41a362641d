import { beforeEach, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS, type KeyValueStore } from '@promoter/domain';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { takeReadQuota } from '../../packages/pipeline/read-quota.ts';
import { readReconciliationRecord } from '../../packages/pipeline/reconciliation-record.ts';
import { NINE } from '../contracts/store-fixtures.ts';
import { SCHEDULE } from '../support/content/a-request.ts';

let keyValues: KeyValueStore;
let unreadable: string[];

beforeEach(() => {
  unreadable = [];
  keyValues = { ...createInMemoryStore().keyValues, reportUnreadable: (key) => void unreadable.push(key) };
});

test('a quota of reads that cannot be read counts as used up until the next day', async () => {
  await keyValues.set('x-trend-reads', 'soon');
  expect(await takeReadQuota(keyValues, 3, NINE)).toBe(false);
  expect(await takeReadQuota(keyValues, 3, NINE + 12 * HOUR_MS)).toBe(false);
  expect(await takeReadQuota(keyValues, 3, NINE + DAY_MS)).toBe(true);
  expect(unreadable).toEqual(['x-trend-reads']);
});

test('a reconciliation record that cannot be read forgets no slot that was missed', async () => {
  await keyValues.set('watch', { schedule: 1 });
  expect(await readReconciliationRecord(keyValues, SCHEDULE, NINE)).toMatchObject({ since: 0, behind: {} });
  expect(unreadable).toEqual(['watch']);
});

test('a value that was never written is no fault', async () => {
  expect(await takeReadQuota(keyValues, 3, NINE)).toBe(true);
  expect(await readReconciliationRecord(keyValues, SCHEDULE, NINE)).toMatchObject({ since: NINE, checkedAt: null });
  expect(unreadable).toEqual([]);
});
