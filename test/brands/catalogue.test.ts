import { describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { checkBrand } from '@promoter/content';
import { ANGLES, KINDS, type Offer } from '@promoter/domain';
import { fits } from '../../packages/content/ideas/fits.ts';
import { productsOf } from '../../packages/content/offers/products.ts';
import { NOW } from '../support/content/a-request.ts';
import { aMachine, aModel } from '../support/content/offers.ts';

test('the catalogue is sound: every idea makes a post that passes every rule, with every product it fits', () => {
  expect(checkBrand(brand)).toEqual([]);
});

test.each(Object.entries(brand.voices))('account %s has several ideas for each angle and kind', (_, { ideas }) => {
  for (const angle of ANGLES) {
    for (const kind of KINDS) {
      const told = ideas.filter((idea) => idea.angle === angle && idea.fits.kind === kind);
      expect([angle, kind, told.length > 1]).toEqual([angle, kind, true]);
    }
  }
});

describe('three of four turns of an angle have an idea for a list of one product alone', () => {
  const dollars = (amount: number) => ({ price: amount * 1_000_000 });

  test.each<[string, readonly Offer[]]>([
    ['a cheap single card', [aMachine({ count: 1, name: 'RTX A4000', ...dollars(0.05) })]],
    ['a single card', [aMachine({ count: 1, name: 'RTX 4090', ...dollars(0.35) })]],
    ['a large node', [aMachine()]],
    ['the largest and dearest', [aMachine({ count: 64, name: 'B200', ...dollars(3_200) })]],
    ['a model that reads free', aModel('Reader-7B', '0', '0.50')],
    ['a model whose answers have no price', aModel('gemma-3-12b', '0.07', null)],
    ['a model that thinks before it answers', aModel('DeepSeek-R1', '0.46', '1.85')],
    ['a dear model', aModel('Large-1T', '30', '120')],
    ['a free model', aModel('GLM-4.5-Air', '0', '0')],
  ])('%s', (_, offers) => {
    const [product = null] = productsOf(offers, brand, NOW);
    const turns = Object.values(brand.voices).flatMap(({ ideas, free }) =>
      ANGLES.map((angle) =>
        ideas.some((idea) => {
          const isGift = product?.free && idea.fits.priced === false && idea.fits.kind === product.kind;
          return idea.angle === angle && (fits(idea, product) || (isGift && free?.[product.kind].length));
        }),
      ),
    );
    expect(turns.filter(Boolean).length).toBeGreaterThanOrEqual((turns.length * 3) / 4);
  });
});
