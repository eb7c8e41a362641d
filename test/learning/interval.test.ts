import { expect, test } from '@jest/globals';
import { priorOf, rateInterval } from '../../packages/learning/insights/interval.ts';

test('the interval has the percentiles of the beta distribution', () => {
  // With one click and no prior they have a closed form: 1 − (1 − p)^(1 ÷ b).
  const { estimate, low, high } = rateInterval({ clicks: 1, views: 40 }, { alpha: 0, beta: 0 });
  expect(estimate).toBeCloseTo(1 / 40, 12);
  expect(low).toBeCloseTo(1 - 0.95 ** (1 / 39), 12);
  expect(high).toBeCloseTo(1 - 0.05 ** (1 / 39), 12);
});

test('the more arms differ, the weaker is what draws them to the whole', () => {
  const whole = { clicks: 800, views: 40_000 };
  const armsWith = (...clicks: number[]) => clicks.map((of) => ({ clicks: of, views: 40_000 / clicks.length }));
  const strength = (...clicks: number[]): number => {
    const { alpha, beta } = priorOf(whole, armsWith(...clicks));
    expect(alpha / (alpha + beta)).toBeCloseTo(0.02, 12);
    return alpha + beta;
  };
  expect(strength(200, 200, 200, 200)).toBeGreaterThan(strength(20, 400, 40, 340));
  expect(strength(200, 190, 210, 200)).toBe(strength(200, 200, 200, 200));
});
