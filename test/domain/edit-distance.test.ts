import { expect, test } from '@jest/globals';
import { distancesFrom } from '@promoter/domain';
import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';

// Few different letters, so that texts have much in common, some outside of ASCII; longer than one and two words of bits.
const texts = fc
  .array(fc.constantFrom('a', 'b', 'c', ' ', '’', 'é'), { maxLength: 100 })
  .map((letters) => letters.join(''));

test('the distances of one text to others are those of Levenshtein', () => {
  fc.assert(
    fc.property(texts, fc.array(texts, { maxLength: 5 }), (text, others) => {
      const distanceTo = distancesFrom(text);
      expect(others.map((other) => distanceTo(other, Number.POSITIVE_INFINITY))).toEqual(
        others.map((other) => distance(text, other)),
      );
    }),
  );
});

test('a distance up to the limit is exact, and one above it is told to be above', () => {
  fc.assert(
    fc.property(texts, texts, fc.nat(100), (text, other, most) => {
      const found = distancesFrom(text)(other, most);
      const wanted = distance(text, other);
      if (wanted <= most) expect(found).toBe(wanted);
      else expect(found).toBeGreaterThan(most);
    }),
  );
});
