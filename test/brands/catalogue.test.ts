import { expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { checkBrand } from '@promoter/content';
import { ANGLES, KINDS } from '@promoter/domain';

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
