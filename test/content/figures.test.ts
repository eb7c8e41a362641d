import { describe, expect, test } from '@jest/globals';
import { figureOf } from '../../packages/content/arithmetic/figures.ts';
import { fillWording } from '../../packages/content/ideas/wording.ts';
import { type Product, productsOf } from '../../packages/content/offers/products.ts';
import { NOW } from '../support/content/a-request.ts';
import { aCard, aMachine, aModel, aProduct, aSubject } from '../support/content/offers.ts';

const NODE = aProduct(aMachine());
const CARD = aProduct(aCard());
const MODEL = aProduct(...aModel());
const INPUT_ONLY = aProduct(...aModel('gemma-3-12b', '0.07', null));
const FREE = aProduct(...aModel('GLM-4.5-Air', '0', '0'));

const printed = (blank: string, product: Product) => figureOf(blank, product, { naming: 0 });

describe('eight H200 at $26.60 an hour', () => {
  test.each([
    ['machine', '8x H200', undefined],
    ['gpu', 'H200', undefined],
    ['count', 'eight', undefined],
    ['price', '$26.60/hr', undefined],
    ['perGpu', '$3.325', '8x H200: $26.60/hr ÷ 8 = $3.325'],
    ['perGpu:8h', '$26.60', '8x H200: $26.60/hr × 8 h ÷ 8 = $26.60'],
    ['cost:2h', '$53.20', '8x H200: $26.60/hr × 2 h = $53.20'],
    ['cost:1hx10', '$266', '8x H200: $26.60/hr × 1 h × 10 = $266'],
    ['worth:30m', '$13.30', '8x H200: $26.60/hr × 30 min = $13.30'],
    ['hours:$100', '3 hours', '8x H200: $100 ÷ $26.60/hr = 3 hours'],
    ['gpuHours:$10', '3', '8x H200: $10 ÷ $26.60/hr × 8 = 3 GPU-hours'],
    ['memory', '141 GB', undefined],
    ['memory:all', '1,128 GB', undefined],
  ])('{%s} prints %s', (blank, text, sum) => {
    expect(printed(blank, NODE)).toMatchObject({ text });
    expect(printed(blank, NODE)?.sum).toBe(sum);
  });

  test('below a dollar its share for one GPU is told to the tenth of a cent, a sum of time in cents', () => {
    const cheap = aProduct(aMachine({ name: 'A100', price: 6_020_000 }));
    expect(printed('perGpu', cheap)).toMatchObject({ text: '$0.753', sum: '8x A100: $6.02/hr ÷ 8 = $0.753' });
    expect(printed('cost:12h', cheap)?.text).toBe('$72.24');
  });

  test('is also named in words, and by the names that people have for it', () => {
    const products = [{ name: 'H200', aliases: ['H200 SXM'], source: 'the data sheet', asOf: '2026-01' }];
    const [product] = productsOf([aMachine()], { references: [], products }, NOW);
    const names = product && [0, 1, 2, 3, 4].map((naming) => figureOf('machine', product, { naming })?.text);
    expect(names).toEqual(['8x H200', 'eight H200', '8x H200 SXM', 'eight H200 SXM', '8x H200']);
    expect(figureOf('machine', NODE, { naming: 1 })?.text).toBe('eight H200');
    expect(figureOf('machine', CARD, { naming: 1 })?.text).toBe('one RTX 4090');
  });

  test.each([
    ['hours:$10', 'ten dollars buy no hour of it'],
    ['theirs', 'nobody else’s price is known'],
    ['cost', 'no time is given'],
    ['cost:8', 'the time has no unit'],
    ['cost:$8', 'a budget is no time'],
    ['hours:8h', 'a time is no budget'],
    ['price:8h', 'a price an hour takes no time'],
    ['machine:8h', 'a name takes no time'],
    ['model', 'it is no model'],
    ['in', 'it is no model'],
    ['', 'there is no such blank'],
  ])('{%s} does not fit, since %s', (blank) => {
    expect(printed(blank, NODE)).toBeUndefined();
  });
});

describe('a single RTX 4090 at $0.46 an hour', () => {
  test.each([
    ['machine', 'one RTX 4090'],
    ['price', '$0.46/hr'],
    ['cost:8h', '$3.68'],
    ['hours:$10', '21 hours'],
  ])('{%s} prints %s', (blank, text) => {
    expect(printed(blank, CARD)?.text).toBe(text);
  });

  test.each(['perGpu', 'perGpu:8h', 'count', 'memory'])('{%s} does not fit', (blank) => {
    expect(printed(blank, CARD)).toBeUndefined();
  });
});

describe('a model at $0.06 in and $0.24 out', () => {
  test.each([
    ['model', 'Qwen3-32B', undefined],
    ['in', '$0.06', undefined],
    ['out', '$0.24', undefined],
    ['answers:1000x500', '$0.12', 'Qwen3-32B: 1,000 × 500 tokens × $0.24/M = $0.12'],
    [
      'requests:1000x4000+2000',
      '$0.72',
      'Qwen3-32B: 1,000 × (4,000 tokens × $0.06/M + 2,000 tokens × $0.24/M) = $0.72',
    ],
    ['read:3000000', '$0.24', 'Qwen3-32B: 3,000,000 words × 4/3 tokens × $0.06/M = $0.24'],
    ['read:1000', 'less than a cent', 'Qwen3-32B: 1,000 words × 4/3 tokens × $0.06/M = less than a cent'],
    ['inTokens:$1', '16.6M tokens', 'Qwen3-32B: $1 ÷ $0.06/M = 16.6M tokens'],
    ['outTokens:$1', '4.16M tokens', 'Qwen3-32B: $1 ÷ $0.24/M = 4.16M tokens'],
    ['answers:$1x500', 'about 8,300 answers', 'Qwen3-32B: $1 ÷ (500 tokens × $0.24/M) = about 8,300 answers'],
  ])('{%s} prints %s', (blank, text, sum) => {
    expect(printed(blank, MODEL)).toMatchObject({ text });
    expect(printed(blank, MODEL)?.sum).toBe(sum);
  });

  test.each([
    'answers:500',
    'answers',
    'requests:1000x400',
    'read',
    'read:0',
    'in:$1',
    'price',
    'cost:8h',
  ])('{%s} does not fit', (blank) => {
    expect(printed(blank, MODEL)).toBeUndefined();
  });

  test('a request is rounded once, not for each of its parts', () => {
    // 1 × 0.06 + 1 × 0.24 millionths, a million times: $0.30 exactly.
    expect(printed('requests:1000000x1+1', MODEL)?.text).toBe('$0.30');
  });
});

describe('a model whose output has no known price', () => {
  test('prints what its input costs', () => {
    expect(printed('in', INPUT_ONLY)?.text).toBe('$0.07');
    expect(printed('inTokens:$1', INPUT_ONLY)?.text).toBe('14.2M tokens');
  });

  test.each([
    'out',
    'answers:1000x500',
    'requests:1000x400+200',
    'outTokens:$1',
    'answers:$1x500',
  ])('{%s} does not fit', (blank) => {
    expect(printed(blank, INPUT_ONLY)).toBeUndefined();
  });
});

test('a free model prints its name and no amount', () => {
  expect(printed('model', FREE)?.text).toBe('GLM-4.5-Air');
  for (const blank of ['in', 'out', 'answers:1000x500', 'read:1000', 'inTokens:$1', 'answers:$1x500']) {
    expect(printed(blank, FREE)).toBeUndefined();
  }
});

test('a machine that costs nothing has a name and no price', () => {
  const free = aProduct(aMachine({ price: 0 }));
  expect(printed('machine', free)?.text).toBe('8x H200');
  for (const blank of ['price', 'cost:8h', 'perGpu', 'hours:$10']) expect(printed(blank, free)).toBeUndefined();
});

describe('a wording', () => {
  const filled = (template: string, product: Product, companion?: Product) =>
    fillWording(template, aSubject(product, { companion: () => companion, naming: 1 }));

  test.each([
    ['{machine} for the night.', NODE, 'Eight H200 for the night.'],
    ['Sleep well. {machine} for the night.', NODE, 'Sleep well. Eight H200 for the night.'],
    ['Asleep? {machine} train on.', NODE, 'Asleep? Eight H200 train on.'],
    ['All night on {machine}.', NODE, 'All night on eight H200.'],
    ['{model} reads.', INPUT_ONLY, 'gemma-3-12b reads.'],
  ])('%s begins its sentence with a capital, unless with a name', (template, product, text) => {
    expect(filled(template, product)?.text).toBe(text);
  });

  test('takes the sums and the products that it names with it', () => {
    expect(filled('{machine}: {cost:2h}.', NODE)).toMatchObject({
      sums: ['8x H200: $26.60/hr × 2 h = $53.20'],
      products: [NODE],
    });
  });

  test('compares with a second product', () => {
    expect(filled('{cost:1h} on {machine}, {smaller.cost:1h} on {smaller}.', NODE, CARD)).toMatchObject({
      text: '$26.60 on eight H200, $0.46 on one RTX 4090.',
      products: [NODE, CARD],
    });
    expect(filled('{cost:1h} on {machine}, {smaller.cost:1h} on {smaller}.', NODE)).toBeUndefined();
  });

  test('does not fit where one of its blanks has nothing to print', () => {
    expect(filled('{perGpu} per GPU-hour on {machine}.', CARD)).toBeUndefined();
    expect(filled('Nothing is sold on {brand}.', CARD)?.text).toBe('Nothing is sold on Acme.');
  });
});
