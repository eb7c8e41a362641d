import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chancesToBeGreatest } from '../../packages/learning/chances.ts';

const belief = fc.record({
  mean: fc.double({ min: -3, max: 3, noNaN: true }),
  deviation: fc.double({ min: 0.02, max: 2, noNaN: true }),
});

test('equals have equal chances', () => {
  for (const chance of chancesToBeGreatest(Array.from({ length: 5 }, () => ({ mean: 1, deviation: 0.3 }))))
    expect(chance).toBeCloseTo(0.2, 9);
});

test('of two, the chance is that of their difference to be above 0', () => {
  // Means a deviation of the difference apart: 84.13 %, by any table of the normal distribution.
  const [better] = chancesToBeGreatest([
    { mean: 0.5, deviation: 0.3 },
    { mean: 0, deviation: 0.4 },
  ]);
  expect(better).toBeCloseTo(0.8413, 2);
});

test('they are together 1, and the more is known for an arm the surer it is', () => {
  fc.assert(
    fc.property(fc.array(belief, { minLength: 1, maxLength: 15 }), (beliefs) => {
      const chances = chancesToBeGreatest(beliefs);
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
      const raised = beliefs.map((one, index) => (index === 0 ? { ...one, mean: one.mean + 1 } : one));
      expect(chancesToBeGreatest(raised)[0] ?? 0).toBeGreaterThanOrEqual((chances[0] ?? 0) - 0.02);
    }),
  );
});

test('what is known almost for certain, far from the others, has its place', () => {
  expect(
    chancesToBeGreatest([
      { mean: 900, deviation: 0.001 },
      { mean: 0, deviation: 0.001 },
    ]),
  ).toEqual([1, 0]);
});
