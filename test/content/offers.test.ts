import { describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { sampleOffers, stillTrue } from '@promoter/content';
import { DAY_MS, HOUR_MS, type Offer } from '@promoter/domain';
import { productsOf } from '../../packages/content/offers/products.ts';
import { names, offerFault, perGpuHour, printPrice } from '../../packages/content/offers/usable-offers.ts';
import { aRequest, draftOf, NOW } from '../support/content/a-request.ts';

const H200: Offer = {
  id: 'gpu-8x-h200',
  kind: 'gpu',
  name: 'H200',
  count: 8,
  price: 26_600_000,
  unit: 'hour',
  available: true,
  location: null,
  source: 'price-list',
  fetchedAt: NOW,
};

describe('prices print as money', () => {
  test.each<[number, Offer['unit'], string]>([
    [2_100_000, 'hour', '$2.10/hr'],
    [41_860_000, 'hour', '$41.86/hr'],
    [60_000, 'million-tokens-in', '$0.06/M tokens'],
    [15_000, 'million-tokens-out', '$0.015/M tokens'],
  ])('%i a %s is %s', (price, unit, printed) => {
    expect(printPrice({ price, unit })).toBe(printed);
  });
});

test('a price counts as fresh for less than a day, and when it was read just after the slot opened', () => {
  expect(offerFault({ ...H200, fetchedAt: NOW - DAY_MS + 1 }, NOW, DAY_MS)).toBeUndefined();
  expect(offerFault({ ...H200, fetchedAt: NOW - DAY_MS }, NOW, DAY_MS)).toBe('was not read lately enough');
  expect(offerFault({ ...H200, fetchedAt: NOW + 90_000 }, NOW, DAY_MS)).toBeUndefined();
});

describe('a product is named as a whole', () => {
  test.each([
    ['8x H200 rents', '8x H200', true],
    ['8x H200 rents', 'H200', false],
    ['an H200.', 'H200', true],
    ['an H200-NVL', 'H200', false],
    ['Qwen3-32B: cheap', 'Qwen3-32B', true],
    ['28x H200', '8x H200', false],
  ])('%s: %s %s', (text, label, named) => {
    expect(names(text, label)).toBe(named);
  });
});

describe('products', () => {
  test('are machines with an hourly price and models with both their prices', () => {
    const products = productsOf(sampleOffers(brand, NOW), brand, NOW);
    expect(products.find(({ label }) => label === '5x RTX A6000')?.values).toEqual({
      machine: '5x RTX A6000',
      price: '$2.10/hr',
    });
    expect(products.find(({ label }) => label === 'Qwen3-32B')?.values).toEqual({
      model: 'Qwen3-32B',
      in: '$0.06/M tokens',
      out: '$0.24/M tokens',
    });
    expect(products.find(({ label }) => label === 'gemma-3-12b')?.form).toBe('model-input');
    expect(products.find(({ label }) => label === 'GLM-4.5-Air')?.form).toBe('free');
  });

  test('of the same kind are represented by the cheapest machine', () => {
    const dearer = { ...H200, id: 'other', price: 30_000_000 };
    expect(productsOf([dearer, H200], brand, NOW)).toMatchObject([{ offerIds: ['gpu-8x-h200'] }]);
  });
});

describe('a comparison', () => {
  const reference = { gpu: 'H200', perGpuHour: 4_000_000, source: 'another provider', asOf: '2026-11-20' };
  const forms = (change: Partial<typeof reference>, offer = H200) =>
    productsOf([offer], { references: [{ ...reference, ...change }] }, NOW).map(({ form }) => form);

  test('is made per GPU-hour with the same GPU and a dated source', () => {
    const products = productsOf([H200], { references: [reference] }, NOW);
    expect(products[1]?.values).toEqual({
      machine: '8x H200',
      perGpu: '$3.33 per GPU-hour',
      theirs: '$4.00 per GPU-hour',
      source: 'another provider',
      asOf: '2026-11-20',
    });
  });

  test('never rounds in our favour', () => {
    expect(perGpuHour({ price: 26_600_000, count: 8 })).toBe(3_330_000);
  });

  test.each<[string, Partial<typeof reference>]>([
    ['another GPU', { gpu: 'H100' }],
    ['a price more than a month old', { asOf: '2026-10-20' }],
    ['a price from the future', { asOf: '2026-11-25' }],
    ['a price that is lower', { perGpuHour: 3_000_000 }],
  ])('is not made with %s', (_, change) => {
    expect(forms(change)).toEqual(['gpu']);
  });

  test('reaches the text as both prices with the date', () => {
    const texts = Array.from({ length: 40 }, (_, minute) => {
      const slot = {
        id: `A@2026-11-22T09:${minute}`,
        account: 'A',
        local: `2026-11-22T09:${minute}`,
        day: '2026-11-22',
        at: NOW,
      };
      return draftOf(aRequest({ slot, trends: [], brand: { ...brand, references: [reference] }, offers: [H200] })).text;
    });
    const compared = texts.filter((text) => text.includes('another provider'));
    expect(compared.length).toBeGreaterThan(0);
    for (const text of compared)
      expect(text).toMatch(
        /8x H200.*\$3\.33 per GPU-hour.*\$4\.00 per GPU-hour.*2026-11-20|\$3\.33.*2026-11-20.*|2026-11-20/s,
      );
  });
});

describe('just before it is frozen, a draft', () => {
  const draft = draftOf(aRequest({ offers: [H200] }));
  const isTrue = (offers: readonly Offer[], now = NOW) => stillTrue(draft, offers, now, DAY_MS);

  test('is still true while its offer is unchanged', () => {
    expect(draft.offerIds).toEqual(['gpu-8x-h200']);
    expect(isTrue([H200], NOW + HOUR_MS)).toBe(true);
  });

  test.each<[string, readonly Offer[]]>([
    ['the price changed', [{ ...H200, price: 26_610_000 }]],
    ['it is sold out', [{ ...H200, available: false }]],
    ['it is gone', []],
    ['it is now read too long ago', [{ ...H200, fetchedAt: NOW - DAY_MS }]],
    ['it became free', [{ ...H200, price: 0 }]],
  ])('is no longer true when %s', (_, offers) => {
    expect(isTrue(offers)).toBe(false);
  });

  test('without a price is true whatever the list says', () => {
    expect(stillTrue(draftOf(aRequest({ offers: [] })), [], NOW, DAY_MS)).toBe(true);
  });
});

test('the sample list holds the prices of 2025-09 and says that it is one', () => {
  const offers = sampleOffers(brand, NOW);
  expect(new Set(offers.map(({ source }) => source))).toEqual(new Set(['sample']));
  expect(offers.find(({ id }) => id === 'sample-gpu-8x-b200')?.price).toBe(41_860_000);
  expect(offers.every((offer) => offerFault(offer, NOW, DAY_MS) === undefined)).toBe(true);
});
