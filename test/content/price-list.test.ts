import { describe, expect, test } from '@jest/globals';
import { readPriceList } from '@promoter/brands/voltagegpu';
import { NOW } from '../support/content/a-request.ts';

const machine = (change: Record<string, unknown> = {}) => ({
  id: 'm-17',
  gpuType: 'H200',
  gpuCount: 8,
  cpuCores: 192,
  ramGb: 2048,
  storageGb: 8000,
  hourlyPrice: 26.6,
  available: true,
  location: 'Paris',
  ...change,
});

const offersOf = (answer: unknown) => {
  const list = readPriceList(answer, NOW);
  return list.kind === 'read' ? list.offers : [];
};

const H200 = {
  id: 'gpu-8x-h200',
  kind: 'gpu',
  name: 'H200',
  count: 8,
  price: 26_600_000,
  unit: 'hour',
  available: true,
  location: 'Paris',
  source: 'price-list',
  fetchedAt: NOW,
};

test.each<[string, unknown]>([
  ['an object with machines', { machines: [machine()] }],
  ['the bare list', [machine()]],
  [
    'snake_case',
    [{ id: 1, gpu_type: 'H200', gpu_count: 8, hourly_price: '26.60', available: true, location: 'Paris' }],
  ],
  ['a vendor’s full name', [machine({ gpuType: 'NVIDIA H200' })]],
  ['a price with the dust of binary fractions', [machine({ hourlyPrice: 26.6 + 1e-12 })]],
])('a price list is read as %s', (_, answer) => {
  expect(offersOf(answer)).toEqual([H200]);
});

test('names are brought into the form that people use', () => {
  expect(offersOf([machine({ gpuType: 'NVIDIA_GeForce_RTX_3090', gpuCount: 2 })])[0]).toMatchObject({
    id: 'gpu-2x-rtx-3090',
    name: 'RTX 3090',
  });
});

test('of many machines of one kind the cheapest that can be had is the offer', () => {
  const machines = [
    machine({ id: 'a', hourlyPrice: 30 }),
    machine({ id: 'b', hourlyPrice: 20, available: false }),
    machine({ id: 'c', hourlyPrice: 28 }),
    machine({ id: 'd', gpuCount: 4, hourlyPrice: 14 }),
  ];
  expect(offersOf(machines).map(({ id, price }) => [id, price])).toEqual([
    ['gpu-8x-h200', 28_000_000],
    ['gpu-4x-h200', 14_000_000],
  ]);
});

test('a kind of which none can be had is kept as sold out', () => {
  expect(offersOf([machine({ available: false })])[0]?.available).toBe(false);
});

describe('a faulty entry costs only itself', () => {
  test.each<[string, unknown]>([
    ['no price', machine({ id: 'bad', hourlyPrice: undefined })],
    ['a negative price', machine({ id: 'bad', hourlyPrice: -2 })],
    ['a price that is no number', machine({ id: 'bad', hourlyPrice: Number.NaN })],
    ['an endless price', machine({ id: 'bad', hourlyPrice: Number.POSITIVE_INFINITY })],
    ['a price beyond belief', machine({ id: 'bad', hourlyPrice: 1e9 })],
    ['half a GPU', machine({ id: 'bad', gpuCount: 0.5 })],
    ['no word on whether it can be had', machine({ id: 'bad', available: undefined })],
  ])('%s', (_, entry) => {
    const list = readPriceList({ machines: [entry, machine()] }, NOW);
    expect(list).toMatchObject({ kind: 'read', offers: [H200], refused: [{ entry: 'bad' }] });
  });

  test('what is no entry at all is named by its position', () => {
    const list = readPriceList([machine(), null, 'x'], NOW);
    expect(list.kind === 'read' && list.refused.map(({ entry }) => entry)).toEqual(['entry 2', 'entry 3']);
  });
});

test.each<[string, unknown]>([
  ['an error as JSON', { error: 'unauthorized' }],
  ['a text', 'maintenance'],
  ['nothing', null],
  ['a list in another shape', [{ sku: 'h200', usd: 26.6 }]],
])('%s is no price list', (_, answer) => {
  expect(readPriceList(answer, NOW).kind).toBe('unreadable');
});

test('an empty list is a list: everything is sold out', () => {
  expect(readPriceList({ machines: [] }, NOW)).toEqual({ kind: 'read', offers: [], refused: [] });
});
