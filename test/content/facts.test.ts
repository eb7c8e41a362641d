import { describe, expect, test } from '@jest/globals';
import type { Brand } from '@promoter/content';
import type { Offer } from '@promoter/domain';
import { fillWording } from '../../packages/content/ideas/wording.ts';
import { FACTS } from '../../packages/content/rules/facts.ts';
import { aBrand } from '../support/content/a-brand.ts';
import { NOW, SETTINGS } from '../support/content/a-request.ts';
import { aCard, aMachine, aModel, aProduct, aSubject } from '../support/content/offers.ts';

const B200 = aMachine({ id: 'gpu-8x-B200', name: 'B200', price: 41_860_000 });
const OFFERS = [aMachine(), B200, aCard(), ...aModel()];

interface Given {
  offers?: readonly Offer[];
  now?: number;
  brand?: Brand;
}

/** The rule of truth sees the text alone: who wrote it, and of what parts, plays no role. */
const isTrue = (text: string, { offers = OFFERS, now = NOW, brand = aBrand() }: Given = {}): boolean =>
  Object.values(FACTS).every((rule) => rule(text, { brand, offers, now, settings: SETTINGS }).pass);

describe('a sum that a reader can repeat is true', () => {
  test.each([
    '8x H200 at $26.60/hr.',
    'Rent 8x H200: $26.60 per hour.',
    '8x H200: $3.325 per GPU an hour.',
    '8x H200: $3.325 per hour per GPU.',
    '8x H200: each GPU costs $3.325 per hour.',
    'RTX 4090: $0.46 per hour per GPU.',
    'Eight H200 are $26.60/hour.',
    '8x H200 from $26.60 hourly.',
    'Two hours on 8x H200 cost $53.20.',
    'Two hours on eight H200 cost $53.20.',
    '$3.325 per GPU-hour on 8x H200.',
    'Ten nodes of 8x H200 for one hour cost $266.',
    'Half an hour on 8x H200 is worth $13.30.',
    '$100 buys 3 hours on 8x H200.',
    'Ten dollars buy 21 hours on RTX 4090.',
    '8x H200 have 141 GB each, 1,128 GB together.',
    'Qwen3-32B reads for $0.06 and writes for $0.24 per M tokens.',
    'On Qwen3-32B, 1,000 answers of 500 tokens cost $0.12.',
    'A dollar or $1: 16.6M tokens for Qwen3-32B to read.',
    '$1 buys about 8,300 answers of 500 tokens from Qwen3-32B.',
    'An hour on 8x H200 costs $26.60, on 8x B200 $41.86.',
  ])('%s', (text) => {
    expect([text, isTrue(text)]).toEqual([text, true]);
  });

  test.each([
    '{machine} for {cost:8h}, eight hours.',
    'Eight hours are {perGpu:8h} for each GPU of {machine}.',
    'Ten times one hour on {machine} is {cost:1hx10}.',
    '45 minutes of {machine} are worth {worth:45m}.',
    '$100 lasts {hours:$100} on {machine}.',
    '$100 is {gpuHours:$100} GPU-hours on {machine}.',
    'Each GPU of {machine} has {memory}.',
  ])('whatever a blank prints: %s', (template) => {
    const text = fillWording(template, aSubject(aProduct(aMachine())))?.text ?? '';
    expect([text, isTrue(text)]).toEqual([text, true]);
  });

  test.each([
    '1,000 requests of 400 tokens in and 200 out on {model}: {requests:1000x400+200}.',
    '{model} reads 300,000 words for {read:300000}.',
    '{outTokens:$5} from {model} for $5.',
  ])('whatever a blank prints of a model: %s', (template) => {
    const text = fillWording(template, aSubject(aProduct(...aModel())))?.text ?? '';
    expect([text, isTrue(text)]).toEqual([text, true]);
  });
});

describe('a sum that is wrong by one digit is not', () => {
  test.each([
    'Two hours on 8x H200 cost $53.20.',
    'Ten nodes of 8x H200 for one hour cost $266.',
    'Per GPU-hour, 8x H200 cost $3.325.',
    'On Qwen3-32B, 1,000 answers of 500 tokens cost $0.12.',
    '$1 is 16.6M tokens for Qwen3-32B to read.',
  ])('%s', (text) => {
    expect(isTrue(text)).toBe(true);
    const [amount = ''] = /(?:\$[\d.]*\d|[\d.]+M)(?=\.$| tokens)/.exec(text) ?? [];
    const wrong = [...amount].flatMap((was, at) =>
      /\d/.test(was)
        ? [...'0123456789'].filter((digit) => digit !== was).map((digit) => replaced(amount, at, digit))
        : [],
    );
    expect(wrong.length).toBeGreaterThan(10);
    for (const other of wrong) expect([other, isTrue(text.replace(amount, other))]).toEqual([other, false]);
  });

  const replaced = (text: string, at: number, digit: string) => text.slice(0, at) + digit + text.slice(at + 1);
});

describe('a figure without a source is not', () => {
  test.each([
    ['the sum of an offer that is not named', 'Two hours cost $53.20.'],
    ['the sum of another machine', 'Two hours on 8x H200 cost $83.72.'],
    ['the price of another machine', '8x H200 at $41.86/hr.'],
    ['a sum that is told as a price', '8x H200 at $53.20/hr.'],
    ['a sum that is told as the price of an hour', '8x H200: $53.20 per hour.'],
    ['a machine’s price that is told as one GPU’s', '8x H200: $26.60 per hour per GPU.'],
    ['the same in other words', '8x H200: each GPU costs $26.60 hourly.'],
    ['the same in those of the list', '8x H200: $26.60/hr per GPU.'],
    ['the same with the hour in between', '8x H200: $26.60 an hour per GPU.'],
    ['a price that is told as a saving', '8x H200: save $26.60 per hour.'],
    ['a price that is told as a discount', '8x H200: $26.60 per hour off.'],
    ['the price of one GPU that is told as the machine’s', '8x H200: $3.325 per hour.'],
    ['a quantity that takes part in no sum', 'Two hours on 8x H200 cost $53.20, with 37 restarts.'],
    ['a budget that buys nothing', 'Give 8x H200 $10.'],
    ['a budget beside a sum of its own', 'Two hours on 8x H200 cost $53.20. Keep $10 for later.'],
    ['a budget of as many dollars as the sum has hours', 'Ten hours on 8x H200 cost $266. Keep $10 for later.'],
    ['a budget whose hours only end another number', 'Ten dollars, $10, are no 10 hours on 8x H200 at $26.60/hr.'],
    ['hours that a budget does not buy', '$10 buys 22 hours on RTX 4090.'],
    ['a price in another unit', '8x H200 at $26.60/M tokens.'],
    ['a memory of another size', '8x H200 have 142 GB each.'],
    ['an amount in another currency', 'Two hours on 8x H200 cost €53.20.'],
  ])('%s', (_, text) => {
    expect(isTrue(text)).toBe(false);
    expect(isTrue(`Two ideas: ${text}`)).toBe(false);
  });

  test('“eight RTX 4090” does not name one RTX 4090', () => {
    expect(isTrue('One RTX 4090? An RTX 4090 at $0.46/hr.', { offers: [aCard()] })).toBe(true);
    expect(isTrue('Eight RTX 4090 at $0.46/hr.', { offers: [aCard()] })).toBe(false);
    expect(isTrue('8x RTX 4090 at $0.46/hr.', { offers: [aCard()] })).toBe(false);
  });

  test('nor does an alias in “eight RTX A6000” name one RTX A6000', () => {
    const offers = [aCard({ name: 'RTX A6000' })];
    const products = [{ name: 'RTX A6000', aliases: ['A6000'], source: 'the data sheet', asOf: '2026-01' }];
    const given = { offers, brand: aBrand({ products }) };
    expect(isTrue('An A6000 at $0.46/hr.', given)).toBe(true);
    expect(isTrue('Eight A6000 at $0.46/hr.', given)).toBe(false);
    expect(isTrue('Eight RTX A6000 at $0.46/hr.', given)).toBe(false);
  });

  test('what one GPU costs an hour is told to the tenth of a cent below a dollar, and not rounded to a cent', () => {
    const given = { offers: [aMachine({ name: 'A100', price: 6_020_000 })] };
    expect(isTrue('8x A100 are $0.753 per GPU-hour.', given)).toBe(true);
    for (const wrong of ['$0.752', '$0.75', '$0.76', '$0.8'])
      expect([wrong, isTrue(`8x A100 are ${wrong} per GPU-hour.`, given)]).toEqual([wrong, false]);
  });

  test.each([
    ['a time that is another', 'Ten minutes on 8x H200 cost $266.'],
    ['the price of an hour for ten minutes', 'Ten minutes on 8x H200 cost $26.60.'],
    ['a GPU’s share for the whole machine', 'Get 8x H200 for $3.325 an hour.'],
    ['the whole machine for one GPU', '8x H200: $26.60 per GPU-hour.'],
    ['the price of input for output', '1,000 answers of 500 tokens on Qwen3-32B cost $0.03.'],
    ['input for output that a budget buys', '$1 buys 16.6M tokens of output on Qwen3-32B.'],
    ['a part of a number', '1.5 hours on 8x H200 cost $133.'],
    ['a part of a number in words', 'Two hundred hours on 8x H200 cost $53.20.'],
    ['minutes cut out of a longer number', 'Forty-five minutes on 8x H200 are worth $2.22.'],
    ['an amount in words', 'Eight hours on 8x H200 cost twenty dollars.'],
    ['an example’s figure said of the company', 'Join 10,000 users on VoltageGPU.'],
    ['eight times the machine', 'Eight H200 for two hours cost $425.60.'],
    ['a free product that is another', '8x H200 is free.'],
  ])('%s is refused', (_, text) => {
    expect(isTrue(text)).toBe(false);
  });

  test.each([
    '1.5 hours on 8x H200 are worth $39.90.',
    '45 minutes on 8x H200 are worth $19.95.',
    '$1,000 buys 37 hours on 8x H200.',
  ])('%s', (text) => {
    expect(isTrue(text)).toBe(true);
  });

  test('a sum of time is told in cents: to the nearest dollar it is not', () => {
    const given = { offers: [aMachine({ name: 'A100', price: 6_020_000 })] };
    expect(isTrue('12 hours on 8x A100 cost $72.24.', given)).toBe(true);
    expect(isTrue('12 hours on 8x A100 cost about $72.', given)).toBe(false);
  });

  test('“less than a cent” has to be so too', () => {
    expect(isTrue('An answer of 500 tokens from Qwen3-32B costs less than a cent.')).toBe(true);
    const text = 'On Qwen3-32B, 1,000 answers of 500 tokens cost less than a cent.';
    expect(isTrue(text, { offers: aModel('Qwen3-32B', '0.001', '0.002') })).toBe(true);
    expect(isTrue(text)).toBe(false);
  });

  test.each([
    ['sold out', { available: false }],
    ['read a day ago', { fetchedAt: NOW - SETTINGS.offersMaxAgeMs }],
    ['dearer by a cent', { price: 26_610_000 }],
  ])('of an offer that is %s', (_, change) => {
    expect(isTrue('Two hours on 8x H200 cost $53.20.', { offers: [aMachine(change)] })).toBe(false);
  });

  test('nothing is free but what costs nothing', () => {
    expect(isTrue('Qwen3-32B is free.')).toBe(false);
    expect(isTrue('Qwen3-32B is free.', { offers: aModel('Qwen3-32B', '0', '0') })).toBe(true);
  });
});

describe('a yardstick', () => {
  const text = 'A match lasts 90 minutes.';

  test('accounts for its figure for two years', () => {
    expect(isTrue(text)).toBe(true);
    expect(isTrue(text, { now: Date.parse('2027-06-30') })).toBe(true);
    expect(isTrue(text, { now: Date.parse('2027-07-01') })).toBe(false);
  });

  test('accounts for no other figure', () => {
    expect(isTrue('A match lasts 91 minutes.')).toBe(false);
    expect(isTrue('A match lasts 190 minutes.')).toBe(false);
  });

  test('that is an assumption never expires', () => {
    expect(isTrue('Imagine 1,000 answers.', { now: Date.parse('2040-01-01') })).toBe(true);
  });
});

describe('an amount is reckoned with every count and time of its clause, and with the offer named for it', () => {
  const CARDS = aMachine({ count: 2, name: 'RTX 3090', price: 460_000 });
  const FREE = aModel('GLM-4.5-Air', '0', '0');
  const given = { offers: [...OFFERS, CARDS, ...FREE] };

  test.each([
    'Two nodes, each with 8x H200, spend at most $53.20 an hour.',
    'A limit of two nodes. With 8x H200 in each, they spend at most $53.20 an hour.',
    'Ten one-hour runs on 8x H200 cost $266.',
    'One node for ten hours or ten nodes for one: both cost $266 on 8x H200.',
    '1,000 answers, 500 tokens in and 500 out each, cost $0.15 on Qwen3-32B.',
    'An hour on 2x RTX 3090 costs $0.46, on 8x B200 $41.86.',
    'An hour of looking costs $0.46 on 2x RTX 3090 and $41.86 on 8x B200.',
    'Two hours on 2x RTX 3090 cost $0.92 next to 8x B200.',
    '2x RTX 3090 at $0.46/hr and 8x B200 at $41.86/hr.',
    'Each hour on 8x H200 costs $26.60.',
    'On 8x H200, each GPU costs $3.325 an hour.',
    'A dozen hours on 8x H200 cost $319.20.',
    'Thirteen hours on 8x H200 cost $345.80.',
    'A couple of hours on 8x H200 cost $53.20.',
    'A night of eight hours on 8x H200 costs $212.80.',
    'GLM-4.5-Air is free today.',
    'A quiet hour costs nothing, a busy one $26.60 on 8x H200.',
  ])('accepted: %s', (text) => {
    expect([text, isTrue(text, given)]).toEqual([text, true]);
  });

  test.each([
    'Two nodes, each with 8x H200, spend at most $26.60 an hour.',
    'A limit of two nodes. With 8x H200 in each, they spend at most $26.60 an hour.',
    'Ten one-hour runs on 8x H200 cost $26.60.',
    '1,000 answers, 500 tokens in and 500 out each, cost $0.12 on Qwen3-32B.',
    '10,000 users get 1,000 answers of 500 tokens each on Qwen3-32B for $0.12.',
    'Qwen3-32B reads for $0.24 and writes for $0.06 per million tokens.',
    'An hour on 2x RTX 3090 costs $41.86, on 8x B200 $0.46.',
    'Two hours on 2x RTX 3090 cost $83.72 next to 8x B200.',
    '2x RTX 3090 at $41.86/hr and 8x B200 at $0.46/hr.',
    'Each hour on 8x H200 costs $3.325.',
    'Ten people get 8x H200 for two hours: $532.',
    'Take 8x H200 for $26.60.',
    '8x H200 at $26.60 a day.',
    ...[
      'A dozen hours',
      'Sixteen hours',
      'Several hours',
      'A night',
      'A whole weekend',
      'A week',
      'A month',
      'Two weeks',
      'Watch for an hour. A night',
    ].map((time) => `${time} on 8x H200 costs $26.60.`),
    ...['one dollar an hour', 'a dollar', 'half a dollar', 'pennies', 'a few cents', 'thirteen dollars'].map(
      (amount) => `8x H200 for ${amount}.`,
    ),
    ...['seventy dollars a night', 'eighty dollars', 'zero dollars', 'nothing tonight'].map(
      (amount) => `8x H200 costs ${amount}.`,
    ),
    '8x H200 is here at no charge.',
    '8x H200 is gratis today.',
    '8x H200 is on the house.',
    'Eight hours on 8x H200 are yours for $26.60.',
    '8x H200 costs less than a cent an hour.',
    '8x H200 for $26.60 a night.',
    'GLM-4.5-Air is free today, and so is 8x H200.',
  ])('refused: %s', (text) => {
    expect([text, isTrue(text, given)]).toEqual([text, false]);
  });
});

describe('a figure stands only beside what it is true of', () => {
  const yardsticks = [
    {
      id: 'line',
      says: '1 TB takes 2 h 14 min over 1 Gbit/s',
      words: ['1 TB', '1 Gbit/s', '2 h 14 min', '10 Gbit/s', '14 minutes'],
      beside: { '2 h 14 min': [['1 TB', '1 Gbit/s']], '14 minutes': [['1 TB', '10 Gbit/s']] },
      source: 'SI units',
      asOf: '2026-01',
    },
    {
      id: 'novel',
      says: 'a novel is about 100,000 words',
      words: ['100,000 words'],
      beside: { '100,000 words': [['novel']] },
      source: 'publishers',
      asOf: '2026-01',
    },
    {
      id: 'saving',
      says: 'how often',
      words: ['30 minutes'],
      beside: { '30 minutes': [['save']] },
      assumption: 'how often',
    },
    ...aBrand().yardsticks.filter(({ id }) => id === 'tokens-a-word'),
  ];
  const given = { brand: aBrand({ yardsticks }) };
  const LATER = Date.parse('2028-01-01');
  const offersThen = (now: number) => OFFERS.map((offer) => ({ ...offer, fetchedAt: now }));

  test.each([
    '1 TB over 1 Gbit/s takes 2 h 14 min.',
    'A novel is 100,000 words.',
    'Save every 30 minutes.',
    'A novel is 100,000 words: Qwen3-32B reads that for less than a cent.',
  ])('accepted, until a fact has to be checked again: %s', (text) => {
    expect([text, isTrue(text, given)]).toEqual([text, true]);
    const isFact = !text.includes('Save');
    expect([text, isTrue(text, { ...given, now: LATER, offers: offersThen(LATER) })]).toEqual([text, !isFact]);
  });

  test.each([
    '1 TB over 1 Gbit/s takes 14 minutes.',
    '8x H200 starts in 30 minutes.',
    'A novel has 20,000 words.',
    'Support answers in 30 minutes.',
  ])('refused: %s', (text) => {
    expect([text, isTrue(text, given)]).toEqual([text, false]);
  });

  test('what reading words costs is reckoned only while tokens a word are known', () => {
    const text = 'Qwen3-32B reads 3,000,000 words for $0.24.';
    expect(isTrue(text, given)).toBe(true);
    expect(isTrue(text, { ...given, now: LATER, offers: offersThen(LATER) })).toBe(false);
    expect(isTrue(text, { brand: aBrand({ yardsticks: [] }) })).toBe(false);
  });
});

test.each([
  'Three times faster than other clouds on 8x H200.',
  'A third of the price elsewhere, on 8x H200.',
  'Half what others charge, on 8x H200.',
  'Faster than the rest on 8x H200.',
])('a comparison with others is a claim, with or without a figure: %s', (text) => {
  expect(isTrue(text)).toBe(false);
});

describe('a price that nobody writes is told rounded up, and says so', () => {
  const odd = [
    aMachine({ count: 1, price: 3_333_333 }),
    aCard({ price: 456_789 }),
    ...aModel('Qwen3-32B', '0.061234', '0.24'),
  ];

  test.each([
    ['One H200 at about $3.34/hr.', true],
    ['One H200 at $3.34/hr.', false],
    ['One H200 at about $3.33/hr.', false],
    ['About $0.457/hr for one RTX 4090.', true],
    ['Qwen3-32B reads a prompt for about $0.0613 per million tokens.', true],
    ['Ten hours on one H200 cost $33.34.', true],
    ['Ten hours on one H200 cost $33.40.', false],
  ])('%s %s', (text, isSo) => {
    expect(isTrue(text, { offers: odd })).toBe(isSo);
  });
});
