import { describe, expect, test } from '@jest/globals';
import { FACTS } from '../../packages/content/rules/facts.ts';
import { aBrand } from '../support/content/a-brand.ts';
import { NOW, SETTINGS } from '../support/content/a-request.ts';
import { aCard, aMachine, aModel } from '../support/content/offers.ts';

const OFFERS = [aMachine(), aCard(), ...aModel()];

describe('a refusal says which words are meant, and what may be said', () => {
  const detailsOf = (text: string) =>
    Object.values(FACTS).map(
      (rule) => rule(text, { brand: aBrand(), offers: OFFERS, now: NOW, settings: SETTINGS }).detail,
    );

  test('a name that lacks its count is told as the offer has it', () => {
    const [, claims] = detailsOf('A night on H200.');
    expect(claims).toBe('“H200”: a figure; what is on offer is 8x H200 – neither an offer nor the catalogue says so');
  });

  test('an amount without its hours is told to need them', () => {
    const [prices, claims] = detailsOf('A night on 8x H200 costs $212.80.');
    expect(prices).toContain('$212.80: no current offer that the text names asks that');
    expect(prices).toContain('hours');
    expect(claims).toContain('“$212.80”: a figure');
  });
});

describe('a claim that nobody proves is not made', () => {
  const isClaimed = (text: string) =>
    !FACTS.claims(text, { brand: aBrand(), offers: OFFERS, now: NOW, settings: SETTINGS }).pass;

  test.each([
    'Trusted by teams everywhere.',
    'Chosen by many developers.',
    'Our customers love it.',
    'Cheaper than AWS.',
    'A night is much longer than a damned day.',
  ])('%s', (text) => {
    expect(isClaimed(text)).toBe(true);
  });

  test.each([
    'The memory used by a model grows with its context.',
    'Pick the region chosen by your readers.',
    'A queue backed by a file is enough.',
    'Teams choose a size, then train.',
    'Reading is quicker than writing.',
    'Awards season is here, under azure skies.',
  ])('but a sentence of the field is none: %s', (text) => {
    expect(isClaimed(text)).toBe(false);
  });
});
