import { describe, expect, test } from '@jest/globals';
import { altTextOf, cardFacts, cardProductOf } from '@promoter/cards';
import { type Offer, parseUsd } from '@promoter/domain';
import fc from 'fast-check';
import { machineOffer, tokenOffer } from '../support/card-offers.ts';

const BRAND = { name: 'Brickyard' };
const DAY = '2026-11-27';

const factsOf = (offer: Offer, others: readonly Offer[] = []) =>
  cardFacts(cardProductOf(offer, [offer, ...others]), BRAND, DAY);

describe('the card of a machine', () => {
  test('says what one GPU and the whole node cost an hour, and what a night does', () => {
    expect(factsOf(machineOffer())).toEqual({
      kind: 'gpu',
      company: 'Brickyard',
      product: '8x H200',
      prices: [{ amount: '$3.325', of: 'GPU-hour', roundedUp: false }],
      node: { gpus: 8, amount: '$26.60' },
      computed: { what: 'A night of 8 hours on all 8 GPUs', amount: '$212.80' },
      date: '27 November 2026',
      sample: false,
    });
  });

  test.each([
    ['is not exact to the tenth of a cent', { price: 41_860_000 }, '$5.233', true],
    ['is below a dollar', { price: 6_020_000 }, '$0.753', true],
    ['is exact', { price: 24_000_000 }, '$3.00', false],
    ['has no end', { count: 3, price: 10_000_000 }, '$3.334', true],
    ['is the smallest there is', { price: 1 }, '$0.001', true],
    ['is too large for binary fractions', { count: 7, price: 999_999_999_999 }, '$142857.143', true],
  ])('rounds a share up, never down, and says so, where it %s', (_, change, amount, roundedUp) => {
    expect(factsOf(machineOffer(change)).prices).toEqual([{ amount, of: 'GPU-hour', roundedUp }]);
  });

  test.each([
    ['$1.105', 1_105_000, '$1.105', false, '$8.84'],
    ['$3.333333', 3_333_333, '$3.334', true, '$26.67'],
    ['$0.405', 405_000, '$0.405', false, '$3.24'],
    ['$0.0525', 52_500, '$0.0525', false, '$0.42'],
  ])('of one GPU, at %s, has one price and no node', (_, price, amount, roundedUp, night) => {
    expect(factsOf(machineOffer({ count: 1, price }))).toMatchObject({
      product: 'H200',
      prices: [{ amount, of: 'hour', roundedUp }],
      node: null,
      computed: { what: 'A night of 8 hours', amount: night },
    });
  });
});

test('no price is told as less than it is, nor as more than a tenth of a cent above it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3_200_000_000 }), fc.integer({ min: 2, max: 64 }), (price, count) => {
      const [{ amount, roundedUp } = { amount: '', roundedUp: false }] = factsOf(machineOffer({ price, count })).prices;
      const told = (parseUsd(amount.slice(1)) ?? 0) * count;
      expect(told).toBeGreaterThanOrEqual(price);
      expect(told).toBeLessThan(price + 1_000 * count);
      expect(roundedUp).toBe(told !== price);
    }),
  );
});

describe('the card of a model', () => {
  const input = tokenOffer('in', 60_000);
  const output = tokenOffer('out', 240_000);

  test('has both prices, whichever of its offers is asked for, and reckons with what answers cost', () => {
    const facts = factsOf(input, [output]);
    expect(facts).toMatchObject({
      kind: 'model',
      product: 'Qwen3-32B',
      prices: [
        { amount: '$0.06', of: 'input', roundedUp: false },
        { amount: '$0.24', of: 'output', roundedUp: false },
      ],
      node: null,
      computed: { what: '1,000 answers of 500 output tokens', amount: '$0.12' },
    });
    expect(factsOf(output, [input])).toEqual(facts);
  });

  test('takes no price of another model, nor one that is not to be had, and the cheapest of several', () => {
    const others = [
      tokenOffer('out', 10, { name: 'Qwen3-8B' }),
      tokenOffer('out', 20, { available: false }),
      tokenOffer('out', 300_000, { id: 'dearer' }),
      output,
    ];
    expect(factsOf(input, others).prices.map(({ amount }) => amount)).toEqual(['$0.06', '$0.24']);
  });

  test('with a price for what it reads alone reckons with that', () => {
    expect(factsOf(tokenOffer('in', 70_000)).computed).toEqual({
      what: '1,000 prompts of 500 input tokens',
      amount: '$0.035',
    });
  });

  test.each([
    [7_500, '$0.0075', false, '100,000', '$0.375'],
    [19_998, '$0.02', true, '100,000', '$1'],
    [20_000, '$0.02', false, '1,000', '$0.01'],
    [61_345, '$0.0614', true, '1,000', '$0.031'],
    [128_500_000, '$128.50', false, '1,000', '$64.25'],
    [0, 'Free', false, '1,000', '$0'],
  ])('at %i millionths for a million tokens costs %s', (price, amount, roundedUp, answers, computed) => {
    const facts = factsOf(tokenOffer('out', price));
    const what = `${answers} answers of 500 output tokens`;
    expect(facts).toMatchObject({ prices: [{ amount, roundedUp }], computed: { what, amount: computed } });
  });
});

describe('the alt text', () => {
  test.each([
    [
      'a node',
      [machineOffer({ price: 41_860_000 })],
      'A price card of Brickyard: 8x H200 costs $5.233 per GPU-hour (rounded up). The whole node of 8 GPUs costs $41.86 per hour. A night of 8 hours on all 8 GPUs costs $334.88. The price is of 27 November 2026.',
    ],
    [
      'one GPU',
      [machineOffer({ count: 1, price: 1_500_000, source: 'sample' })],
      'A price card of Brickyard: H200 costs $1.50 per hour. A night of 8 hours costs $12. The price is an example, of 27 November 2026, and no offer.',
    ],
    [
      'a model',
      [tokenOffer('in', 60_000), tokenOffer('out', 240_000)],
      'A price card of Brickyard: Qwen3-32B costs $0.06 per million input tokens and $0.24 per million output tokens. 1,000 answers of 500 output tokens cost $0.12. The prices are of 27 November 2026.',
    ],
    [
      'what is free',
      [tokenOffer('in', 0), tokenOffer('out', 0)],
      'A price card of Brickyard: Qwen3-32B costs nothing per million input tokens and nothing per million output tokens. 1,000 answers of 500 output tokens cost $0. The prices are of 27 November 2026.',
    ],
  ] as const)('says in sentences what the card of %s shows', (_, [offer, ...others], says) => {
    expect(altTextOf(factsOf(offer, others))).toBe(says);
  });
});

test.each(['27 November', '2026-13-01', '2026-11-27T09:00'])('%s is no day', (day) => {
  expect(() => cardFacts({ kind: 'gpu', machine: machineOffer() }, BRAND, day)).toThrow('is no day');
});
