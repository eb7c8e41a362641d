import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseVolume } from '../../packages/trends/sources/volume.ts';

test('a number that nobody could count is none', () => {
  expect(parseVolume('9'.repeat(30))).toBeNull();
  expect(parseVolume('99999999999 M')).toBeNull();
});

test.each([
  ['30224', 30_224],
  ['30K', 30_000],
  ['25.4K tweets', 25_400],
  ['25,4K', 25_400],
  ['1,234', 1_234],
  ['3.400', 3_400],
  ['3 400', 3_400],
  ['3\u202f400', 3_400],
  ['3’400', 3_400],
  ['12,34,567', 1_234_567],
  ['1.234.567', 1_234_567],
  ['1.234,5 mil', 1_234_500],
  ['200+', 200],
  ['20.000+', 20_000],
  ['+20 mil', 20_000],
  ['20 mil publicaciones', 20_000],
  ['1,2 mila', 1_200],
  ['2 Mio.+', 2_000_000],
  ['1,5 Tsd.', 1_500],
  ['2 M de recherches', 2_000_000],
  ['2 lakh+', 200_000],
  ['1 crore', 10_000_000],
  ['1.5L', 150_000],
  ['5 हज़ार', 5_000],
  ['५ हज़ार', 5_000],
  ['2 लाख', 200_000],
  ['3 क॰', 30_000_000],
  ['1,5 тыс.', 1_500],
  ['20 tys.', 20_000],
  ['2万', 20_000],
  ['２万件の投稿', 20_000],
  ['3.5만', 35_000],
  ['1 mi', 1_000_000],
])('%s is %i', (text, volume) => {
  expect(parseVolume(text)).toBe(volume);
});

describe('what can be understood in two ways, or not at all, is no volume', () => {
  test.each([
    ['a bound from above', 'Under 10K tweets'],
    ['a fraction of a post', '3.4'],
    ['a fraction or a thousand', '1.234K'],
    ['groups that are none', '12,3456'],
    ['groups after two marks', '1,234.567'],
    ['a million in Czech, a thousand in Spanish', '20 mil.'],
    ['a thousand million in Spanish', '2 mil M'],
    ['a multiple that nobody listed', '5 gazillion'],
    ['another word after it', '5 of 10'],
    ['a leading zero', '0.123'],
    ['words', 'tweets'],
    ['nothing', ''],
  ])('%s: %s', (_, text) => {
    expect(parseVolume(text)).toBeNull();
  });
});

/** Of every region that can be configured, and of the readers it has. */
const LOCALES = 'en en-GB en-AU en-IN hi de fr es es-MX pt-BR it nl sv pl ja ko ru da nb zh'.split(' ');

describe('numbers as the platform writes them in the languages of the regions', () => {
  const locale = fc.constantFrom(...LOCALES);

  test('whole ones are read exactly', () => {
    fc.assert(
      fc.property(locale, fc.integer({ min: 0, max: 50_000_000 }), (language, posts) => {
        expect(parseVolume(new Intl.NumberFormat(language).format(posts))).toBe(posts);
      }),
    );
  });

  test('shortened ones are read exactly', () => {
    const round = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(locale, round, fc.constantFrom('', '+'), (language, [digits, zeros], more) => {
        const posts = digits * 10 ** zeros;
        const short = new Intl.NumberFormat(language, { notation: 'compact' }).format(posts);
        expect([short, parseVolume(short + more)]).toEqual([short, posts]);
      }),
    );
  });

  test('ones with three figures are read within what the shortening rounds, or not at all', () => {
    fc.assert(
      fc.property(locale, fc.integer({ min: 1, max: 50_000_000 }), (language, posts) => {
        const compact = { notation: 'compact', maximumSignificantDigits: 3 } as const;
        const read = parseVolume(new Intl.NumberFormat(language, compact).format(posts));
        expect(read === null || Math.abs(read - posts) <= posts * 0.01 + 1).toBe(true);
      }),
    );
  });
});
