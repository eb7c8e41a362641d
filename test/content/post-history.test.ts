import { describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { similarity, skeletonOf } from '@promoter/content';
import fc from 'fast-check';
import {
  countLetters,
  greatestSimilarity,
  resemblesAny,
  similarityBound,
} from '../../packages/content/post-history/similarity.ts';
import { indexUsage, type UsageIndex } from '../../packages/content/post-history/usage.ts';
import { pairsOf } from '../../packages/content/post-history/word-pairs.ts';

describe('a skeleton', () => {
  const text = (trend: string, id: string) =>
    `Reading ${trend}? See https://voltagegpu.com/?utm_id=${id}. SHA-256-C7E8976BBAF2 #GPU`;

  test('is the same for texts that differ only in trend and link', () => {
    expect(skeletonOf(text('#Arsenal', 'A-1'), brand)).toBe(skeletonOf(text('#FrenchOpen', 'B-2'), brand));
  });

  test('keeps the words and the tags of the catalogue', () => {
    expect(skeletonOf(text('#Arsenal', 'A-1'), brand)).toBe('Reading {trend}? See {link}. {code} #GPU');
  });

  test('masks a trend that begins like a tag of the catalogue', () => {
    expect(skeletonOf('#GPUsForAll and #GPU', brand)).toBe('{trend} and #GPU');
  });
});

describe('similarity', () => {
  test('is 1 for the same text and 0 for nothing in common', () => {
    expect(similarity('abc', 'abc')).toBe(1);
    expect(similarity('abc', 'xyz')).toBe(0);
  });

  const words = fc.array(fc.constantFrom('gpu', 'hour', 'train', 'the', 'a', 'prompt', 'node', '{trend}', '$2.10'), {
    maxLength: 30,
  });
  const texts = words.map((list) => list.join(' '));

  test('never exceeds its bound, so that what the bound rules out was rightly left out', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(similarityBound(countLetters(a), countLetters(b))).toBeGreaterThanOrEqual(similarity(a, b) - 1e-9);
      }),
    );
  });

  test('to the nearest of many is found with the bound as without', () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(texts, { minLength: 1, maxLength: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (text, others, limit) => {
          const nearest = Math.max(...others.map((other) => similarity(text, other)));
          expect(greatestSimilarity(countLetters(text), others.map(countLetters))).toBeCloseTo(nearest, 9);
          expect(resemblesAny(countLetters(text), others.map(countLetters), limit)).toBe(nearest > limit);
        },
      ),
    );
  });
});

const readTexts = (texts: readonly string[]): UsageIndex => indexUsage(texts.map(pairsOf));

describe('the phrases of a month', () => {
  const book = readTexts([
    'Reading {trend} between epochs? Save checkpoints often.',
    'A note from the machine room. Save checkpoints often.',
    'Something else entirely, on another subject.',
  ]);

  test('say how often a sentence was used, and when last', () => {
    expect(book.usageOf('Save checkpoints often.')).toEqual({ uses: 2, last: 1 });
    expect(book.usageOf('Reading {trend} between epochs?')).toEqual({ uses: 1, last: 0 });
    expect(book.usageOf('A sentence that is new.')).toEqual({ uses: 0, last: -1 });
  });

  test('do not join words across a blank that is filled differently each time', () => {
    const priced = readTexts(['On the list: 8x H200 at $26.60/hr.']);
    expect(priced.usageOf('On the list: {machine} at {price}.').uses).toBe(1);
  });

  test('show which old texts a new one is closest to', () => {
    expect(book.closest('Save checkpoints often. A note from me.', 1)).toEqual([1]);
    expect(book.mostShared('Save checkpoints often.')).toBe(2);
    expect(book.mostShared('quite different')).toBe(0);
  });
});
