import { beforeEach, describe, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS, type Post } from '@promoter/domain';
import { keepLearned } from '@promoter/pipeline';
import { readLearned, readLearningRecord, writeLearningRecord } from '@promoter/pipeline/learning-record';
import type { ControlStore } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { NINE } from '../contracts/store-fixtures.ts';
import { configOf, LIVE, silent } from '../support/bot.ts';
import { measured, twoProducts } from '../support/learning/measured-posts.ts';

const CONFIG = configOf(LIVE);
const KEY = 'learning:live';

let store: ControlStore;
let posts: Post[];
/** How often the posts of an account were read. */
let reads: number;
let unreadable: string[];

beforeEach(() => {
  const inMemory = createInMemoryStore();
  posts = twoProducts('8x H200', '8x B200');
  reads = 0;
  unreadable = [];
  store = {
    ...inMemory,
    keyValues: { ...inMemory.keyValues, reportUnreadable: (key) => void unreadable.push(key) },
    posts: {
      ...inMemory.posts,
      list: async (account, { since = 0 }) => {
        reads += 1;
        return posts.filter((post) => post.account === account && post.postedAt >= since).reverse();
      },
    },
  };
});

const keep = (now = NINE, config = CONFIG) => keepLearned({ config, store, now: () => now, log: silent });
const kept = () => readLearningRecord(store.keyValues, 'live');

describe('what posts brought is summed up', () => {
  test('by product, device, tag and idea, with what each brought', async () => {
    await keep();
    const [better, worse] = [
      (await kept())?.summary?.arms.product['8x H200'],
      (await kept())?.summary?.arms.product['8x B200'],
    ];
    expect(better?.[0]).toBeCloseTo(worse?.[0] ?? 0, 0);
    expect((better?.[2] ?? 0) / (better?.[0] ?? 1)).toBeCloseTo(30, 0);
    expect((worse?.[2] ?? 0) / (worse?.[0] ?? 1)).toBeCloseTo(3, 0);
  });

  test('once a local day, however often settling runs', async () => {
    await keep();
    const before = reads;
    await keep(NINE + 5 * MINUTE_MS);
    await keep(NINE + 14 * HOUR_MS);
    expect(reads).toBe(before);
    await keep(NINE + DAY_MS);
    expect(reads).toBe(2 * before);
  });

  test('at once with another half-life', async () => {
    await keep();
    await keep(NINE + 5 * MINUTE_MS, configOf({ ...LIVE, learningHalfLifeDays: 30 }));
    expect(await kept()).toMatchObject({ halfLifeDays: 30 });
  });

  test.each([
    ['damaged', 'soon'],
    ['of another form', { day: '2026-11-22', halfLifeDays: 18, summary: { measure: 'wishes' } }],
  ])('at once where what was kept is %s, which is reported', async (_, value) => {
    await store.keyValues.set(KEY, value);
    await keep();
    expect(unreadable).toEqual([KEY]);
    expect((await kept())?.summary?.measure).toBe('clicks');
  });

  test('to the same by two runs at once, and by one after a crash', async () => {
    await Promise.all([keep(), keep()]);
    const before = await kept();
    await store.keyValues.set(KEY, undefined);
    await keep();
    expect(await kept()).toEqual(before);
  });

  test('with the later reading alone of a post that was read twice', async () => {
    const post = measured(10, 8, { product: 'GLM-4.5-Air' });
    posts = [post];
    await keep();
    posts = [{ ...post, metrics: post.metrics && { ...post.metrics, readAt: NINE - 3 * DAY_MS, linkClicks: 11 } }];
    await keep(NINE + DAY_MS);
    expect((await kept())?.summary?.arms.product['GLM-4.5-Air']).toEqual([1, 0, 11]);
  });

  test('as nothing where X said nothing of any post, and nothing is known then', async () => {
    posts = posts.map((post) => ({ ...post, metrics: null }));
    await keep();
    expect(await kept()).toMatchObject({ day: '2026-11-22', summary: null });
    expect(await readLearned(CONFIG, store.keyValues)).toBeNull();
  });

  test('not at all with learning off: neither posts nor what was kept is read', async () => {
    const off = configOf({ ...LIVE, learning: 'off' });
    await keep(NINE, off);
    expect(reads).toBe(0);
    await keep();
    expect(await readLearned(off, store.keyValues)).toBeNull();
    expect(await readLearned(CONFIG, store.keyValues)).not.toBeNull();
  });

  test('without posts of more than three months ago', async () => {
    posts = [measured(100, 8, { product: 'gone' }), measured(80, 8, { product: 'there' })];
    await keep();
    expect(Object.keys((await kept())?.summary?.arms.product ?? {})).toEqual(['there']);
  });
});

test('what a newer release keeps beside it is read past', async () => {
  await keep();
  const record = await kept();
  if (!record) throw new Error('nothing was kept');
  await writeLearningRecord(store.keyValues, 'live', { ...record, ...{ more: 1 } });
  expect(await kept()).toEqual(record);
  expect(unreadable).toEqual([]);
});
