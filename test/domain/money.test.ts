import { describe, expect, test } from '@jest/globals';
import { formatUsd, parseUsd } from '@promoter/domain';
import fc from 'fast-check';

describe('money', () => {
  test.each([
    ['2.1', '$2.10'],
    ['0.06', '$0.06'],
    ['41.86', '$41.86'],
    ['0.015', '$0.015'],
    ['150', '$150.00'],
    [0, '$0.00'],
  ])('%s prints as %s', (amount, printed) => {
    expect(formatUsd(parseUsd(amount) ?? Number.NaN)).toBe(printed);
  });

  test.each([
    Number.NaN,
    -1,
    1e9,
    '1e3',
    '',
    'free',
    '1.2.3',
    '0.0000001',
    Number.POSITIVE_INFINITY,
  ])('%s is no amount', (amount) => {
    expect(parseUsd(amount)).toBeUndefined();
  });

  test('what is printed reads back as the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (micro) => {
        expect(parseUsd(formatUsd(micro).slice(1))).toBe(micro);
      }),
    );
  });
});
