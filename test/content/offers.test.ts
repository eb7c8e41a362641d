import { describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { sampleOffers } from '@promoter/content';
import { DAY_MS, type Offer } from '@promoter/domain';
import { placesOf } from '../../packages/content/offers/names.ts';
import { type GpuProduct, productsOf } from '../../packages/content/offers/products.ts';
import { offerFault, perGpuHour, printPrice } from '../../packages/content/offers/usable-offers.ts';
import { aBrand, anIdea } from '../support/content/a-brand.ts';
import { aRequest, draftOf, NOW } from '../support/content/a-request.ts';
import { aCard, aMachine, aModel } from '../support/content/offers.ts';

const KNOWN = { references: [], products: aBrand().products };

describe('prices print as money', () => {
  test.each<[number, Offer['unit'], string]>([
    [2_100_000, 'hour', '$2.10/hr'],
    [41_860_000, 'hour', '$41.86/hr'],
    [60_000, 'million-tokens-in', '$0.06/M tokens'],
    [15_000, 'million-tokens-out', '$0.015/M tokens'],
    [3_333_333, 'hour', 'about $3.34/hr'],
    [999_999, 'hour', 'about $1.00/hr'],
    [61_234, 'million-tokens-in', 'about $0.0613/M tokens'],
  ])('%i a %s is %s', (price, unit, printed) => {
    expect(printPrice({ price, unit })).toBe(printed);
  });
});

test('a price counts as fresh for less than a day, and when it was read just after the slot opened', () => {
  const faultOf = (fetchedAt: number) => offerFault(aMachine({ fetchedAt }), NOW, DAY_MS);
  expect(faultOf(NOW - DAY_MS + 1)).toBeUndefined();
  expect(faultOf(NOW - DAY_MS)).toBe('was not read lately enough');
  expect(faultOf(NOW + 90_000)).toBeUndefined();
});

describe('a product is named as a whole', () => {
  test.each([
    ['8x H200 rents', '8x H200', true],
    ['8x H200 rents', 'H200', false],
    ['Eight H200 rent', 'eight H200', true],
    ['Eight H200 rent', 'H200', false],
    ['an H200.', 'H200', true],
    ['an H200-NVL', 'H200', false],
    ['Qwen3-32B: cheap', 'Qwen3-32B', true],
    ['GLM-4.5', 'GLM-4', false],
    ['28x H200', '8x H200', false],
  ])('%s: %s %s', (text, label, named) => {
    expect(placesOf(text, label).length > 0).toBe(named);
  });
});

describe('products', () => {
  test('are machines with an hourly price and models with both their prices', () => {
    const offers = [aMachine(), aCard(), ...aModel(), ...aModel('gemma-3-12b', '0.07', null)];
    expect(productsOf(offers, KNOWN, NOW)).toMatchObject([
      { kind: 'gpu', label: '8x H200', memory: 141, free: false },
      { kind: 'model', label: 'Qwen3-32B', input: { price: 60_000 }, output: { price: 240_000 }, free: false },
      { kind: 'gpu', label: 'RTX 4090', free: false },
      { kind: 'model', label: 'gemma-3-12b', input: { price: 70_000 }, output: undefined, free: false },
    ]);
  });

  test('of the same kind are represented by the cheapest machine', () => {
    const dearer = aMachine({ id: 'other', price: 30_000_000 });
    expect(productsOf([dearer, aMachine()], KNOWN, NOW)).toMatchObject([{ offerIds: ['gpu-8x-H200'] }]);
  });

  test('are free where everything about them is', () => {
    expect(productsOf(aModel('GLM-4.5-Air', '0', '0'), KNOWN, NOW)).toMatchObject([{ free: true }]);
    expect(productsOf(aModel('GLM-4.5-Air', '0', '0.24'), KNOWN, NOW)).toMatchObject([{ free: false }]);
    expect(productsOf(aModel('GLM-4.5-Air', '0.06', '0'), KNOWN, NOW)).toEqual([]);
    expect(productsOf(aModel('GLM-4.5-Air', '0', null), KNOWN, NOW)).toEqual([]);
  });

  test('have what the catalogue knows by the longest beginning of their name', () => {
    const products = ['gemma', 'gemma-3-12b'].map((name) => ({
      name,
      traits: [name],
      source: 'its card',
      asOf: '2026-01',
    }));
    expect(productsOf(aModel('gemma-3-12b'), { references: [], products }, NOW)).toMatchObject([
      { traits: ['gemma-3-12b'] },
    ]);
    expect(productsOf(aModel('gemma-2-27b'), { references: [], products }, NOW)).toMatchObject([{ traits: ['gemma'] }]);
  });
});

describe('a comparison', () => {
  const reference = { gpu: 'H200', perGpuHour: 4_000_000, source: 'another provider', asOf: '2026-11-20' };
  const referenceOf = (change: Partial<typeof reference>) =>
    (productsOf([aMachine()], { ...KNOWN, references: [{ ...reference, ...change }] }, NOW)[0] as GpuProduct).reference;

  test('is made per GPU-hour with the same GPU and a dated source', () => {
    expect(referenceOf({})).toEqual(reference);
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
    expect(referenceOf(change)).toBeUndefined();
  });

  test('reaches the text as both prices with the date', () => {
    const comparing = anIdea({
      first: ['A run on {machine} is {perGpu} per GPU-hour, at {source} it was {theirs} on {asOf}.'],
      second: [],
    });
    const change = { trends: [], offers: [aMachine()] };
    const brandWith = (references: (typeof reference)[]) => aBrand({ ideas: [comparing], references });
    expect(draftOf(aRequest({ ...change, brand: brandWith([reference]) })).text).toMatch(
      / is \$3\.325 per GPU-hour, at another provider it was \$4 on 2026-11-20\./,
    );
  });
});

test('the sample list holds the prices of 2025-09 and says that it is one', () => {
  const offers = sampleOffers(brand, NOW);
  expect(new Set(offers.map(({ source }) => source))).toEqual(new Set(['sample']));
  expect(offers.find(({ id }) => id === 'sample-gpu-8x-b200')?.price).toBe(41_860_000);
  expect(offers.every((offer) => offerFault(offer, NOW, DAY_MS) === undefined)).toBe(true);
});
