import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  printAmount,
  printCount,
  printRate,
  printTokens,
  readingCost,
  timeCost,
  timesIn,
  tokenCost,
  tokensIn,
} from '../../packages/content/arithmetic/amounts.ts';

const CENT = 10_000;
const DOLLAR = 1_000_000;

describe('an amount is printed as people write money, rounded up', () => {
  test.each([
    [60 * DOLLAR, '$60'],
    [9_030_000, '$9.03'],
    [9_020_001, '$9.03'],
    [2_009_280_000, '$2,009.28'],
    [1_234_567_000_000, '$1,234,567'],
    [240_000, '$0.24'],
    [999_999, '$1'],
    [CENT, '$0.01'],
    [CENT - 1, 'less than a cent'],
    [0, 'less than a cent'],
  ])('%i millionths: %s', (amount, printed) => {
    expect(printAmount(amount)).toBe(printed);
  });

  test('below a dollar a tenth of a cent is told, where a whole one would be too coarse', () => {
    expect(printAmount(24_000)).toBe('$0.024');
    expect(printAmount(23_001)).toBe('$0.024');
    expect(printAmount(124_000)).toBe('$0.124');
    expect(printAmount(120_000)).toBe('$0.12');
    expect(printAmount(1_024_000)).toBe('$1.03');
  });

  test('of what one GPU costs an hour a tenth of a cent is always told, since readers multiply it', () => {
    expect(printRate(752_500)).toBe('$0.753');
    expect(printRate(750_000)).toBe('$0.75');
    expect(printRate(24_000)).toBe('$0.024');
    expect(printRate(1_024_000)).toBe('$1.024');
    expect(printRate(5_232_500)).toBe('$5.233');
    expect(printRate(5_000_000)).toBe('$5');
  });
});

describe('what one gets is rounded down', () => {
  test.each([
    [16_666_666, '16.6M tokens'],
    [1_239_999, '1.23M tokens'],
    [166_999_999, '166M tokens'],
    [2_000_000_000, '2B tokens'],
    [999_999, '999,000 tokens'],
    [512, '512 tokens'],
  ])('%i tokens: %s', (tokens, printed) => {
    expect(printTokens(tokens)).toBe(printed);
  });

  test('a round figure that is not exact says “about”', () => {
    expect(printCount(8_333, 'answers')).toBe('about 8,300 answers');
    expect(printCount(8_300, 'answers')).toBe('8,300 answers');
    expect(printCount(7, 'answers')).toBe('7 answers');
  });
});

/** The same sums in whole numbers of our own; a quotient is rounded up, as whoever pays does. */
const roundedUp = (dividend: bigint, divisor: bigint): number =>
  Number(dividend / divisor + (dividend % divisor === 0n ? 0n : 1n));

const prices = fc.integer({ min: 1_000, max: 500 * DOLLAR });
const amounts = fc.integer({ min: 0, max: 10_000_000 * DOLLAR });
const counts = fc.integer({ min: 1, max: 10_000 });

describe('for whatever price and quantity', () => {
  test('time costs price × minutes × times ÷ 60, shared among the GPUs', () => {
    fc.assert(
      fc.property(prices, counts, counts, fc.integer({ min: 1, max: 64 }), (price, minutes, times, among) => {
        const exact = BigInt(price) * BigInt(minutes) * BigInt(times);
        expect(timeCost(price, minutes, times, among)).toBe(roundedUp(exact, 60n * BigInt(among)));
      }),
    );
  });

  test('tokens cost price × tokens × times ÷ a million', () => {
    fc.assert(
      fc.property(prices, counts, counts, (price, tokens, times) => {
        const exact = BigInt(price) * BigInt(tokens) * BigInt(times);
        expect(tokenCost(price, tokens, times)).toBe(roundedUp(exact, 1_000_000n));
      }),
    );
  });

  test('reading costs four tokens for three words', () => {
    fc.assert(
      fc.property(prices, counts, (price, words) => {
        expect(readingCost(price, words, { tokens: 4, words: 3 })).toBe(
          roundedUp(BigInt(price) * BigInt(words) * 4n, 3_000_000n),
        );
      }),
    );
  });

  test('a printed amount is never below the true one, and less than a cent above it', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const printed = printAmount(amount);
        const paid = printed === 'less than a cent' ? CENT - 1 : Math.round(Number(printed.replace(/[$,]/g, '')) * 1e6);
        expect(paid).toBeGreaterThanOrEqual(amount);
        if (printed !== 'less than a cent') expect(paid - amount).toBeLessThan(CENT);
      }),
    );
  });

  test('a budget promises as much as the money buys, and no more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999 }),
        prices,
        fc.integer({ min: 1, max: 64 }),
        (dollars, price, among) => {
          const money = BigInt(dollars * DOLLAR);
          const times = BigInt(timesIn(dollars * DOLLAR, price, among));
          expect(times * BigInt(price) <= money * BigInt(among)).toBe(true);
          expect((times + 1n) * BigInt(price) > money * BigInt(among)).toBe(true);
          const tokens = BigInt(tokensIn(dollars * DOLLAR, price));
          expect(tokens * BigInt(price) <= money * 1_000_000n).toBe(true);
          expect((tokens + 1n) * BigInt(price) > money * 1_000_000n).toBe(true);
        },
      ),
    );
  });

  test('a printed count is never above the true one', () => {
    const units: Record<string, number> = { M: 1e6, B: 1e9 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), (count) => {
        const [, figure = '', unit = ''] = /^([\d.,]+)([MB]?) tokens$/.exec(printTokens(count)) ?? [];
        const told = Math.round(Number(figure.replaceAll(',', '')) * (units[unit] ?? 1));
        expect(told).toBeLessThanOrEqual(count);
        expect(told).toBeGreaterThan(count * 0.99);
        const answers = printCount(count, 'answers');
        const round = Number(answers.replace(/[^\d]/g, ''));
        expect(round).toBeLessThanOrEqual(count);
        expect(answers.startsWith('about ')).toBe(round !== count);
      }),
    );
  });
});
