import { describe, expect, test } from '@jest/globals';
import { loadBrand } from '@promoter/brands/load';
import { contrastOf, LEAST_CONTRAST, themeFaults } from '@promoter/cards';
import type { CardTheme } from '@promoter/content/card-theme';
import { brandNames } from '../../packages/local/load-config.ts';
import * as tiny from '../support/tiny-brand/index.ts';

const themes = [
  ...(await Promise.all(brandNames().map(async (name) => [name, (await loadBrand(name)).cardTheme] as const))),
  ['a second brand', tiny.cardTheme] as const,
];

describe.each(themes)('the card theme of %s', (_, theme) => {
  test('has colours whose texts can all be read', () => {
    expect(themeFaults(theme)).toEqual([]);
    const pairs = [
      [theme.text, theme.background],
      [theme.quiet, theme.background],
      [theme.accent, theme.background],
      [theme.onBand, theme.band],
    ] as const;
    for (const [text, ground] of pairs) expect(contrastOf(text, ground)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });
});

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  // As WCAG's own examples have it: the lightest grey that passes on white.
  ['#767676', '#ffffff', 4.54],
] as const)('the contrast of %s to %s is %f', (one, other, contrast) => {
  expect(contrastOf(one, other)).toBeCloseTo(contrast, 2);
  expect(contrastOf(other, one)).toBeCloseTo(contrast, 2);
});

test.each<[string, Partial<CardTheme>, string]>([
  ['dates that are too pale', { quiet: '#c9b8a8' }, 'quiet: its contrast to background is 1.'],
  ['a band as dark as its text', { band: '#ffffff' }, 'onBand: its contrast to band is 1.00'],
  ['a colour that is none', { accent: '#9c2' }, 'accent: must be a colour'],
])('%s are a fault', (_, change, fault) => {
  expect(themeFaults({ ...tiny.cardTheme, ...change })).toEqual([expect.stringContaining(fault)]);
});
