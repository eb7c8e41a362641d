import { describe, expect, test } from '@jest/globals';
import { stillTrue } from '@promoter/content';
import { HOUR_MS, type Offer } from '@promoter/domain';
import { aBrand, anIdea } from '../support/content/a-brand.ts';
import { aRequest, draftOf, NOW, SETTINGS } from '../support/content/a-request.ts';
import { aMachine } from '../support/content/offers.ts';

/** A catalogue whose only priced idea prints a sum, and never the price itself. */
const brand = aBrand({
  ideas: [
    anIdea(),
    anIdea({
      id: 'no-price',
      fits: { kind: 'gpu', priced: false },
      first: ['Save the run before the night.'],
      hooks: {},
      closings: ['Save a run on {brand}'],
    }),
  ],
});

const composedWith = (offers: readonly Offer[]) => draftOf(aRequest({ brand, offers, trends: [] }));

describe('just before it is frozen, a draft with a sum', () => {
  const draft = composedWith([aMachine()]);
  const isStillTrue = (offers: readonly Offer[], now = NOW) =>
    stillTrue(draft, { brand, offers, now, settings: SETTINGS });

  test('is still true while its offer is unchanged', () => {
    expect(draft.text).toContain('$212.80');
    expect(draft.text).not.toContain('$26.60');
    expect(draft.offerIds).toEqual(['gpu-8x-H200']);
    expect(isStillTrue([aMachine()])).toBe(true);
    expect(isStillTrue([aMachine()], NOW + HOUR_MS)).toBe(true);
  });

  test.each<[string, readonly Offer[]]>([
    ['the price rose by a cent', [aMachine({ price: 26_610_000 })]],
    ['the price fell by a cent', [aMachine({ price: 26_590_000 })]],
    ['it is sold out', [aMachine({ available: false })]],
    ['it is gone', []],
    ['it was read too long ago', [aMachine({ fetchedAt: NOW - SETTINGS.offersMaxAgeMs })]],
    ['it became free', [aMachine({ price: 0 })]],
    ['another machine has its price', [aMachine({ name: 'H100' })]],
  ])('is no longer true when %s', (_, offers) => {
    expect(isStillTrue(offers)).toBe(false);
  });
});

test('a draft that names a machine and no figure is true while the machine can be had', () => {
  const named = aBrand({ ideas: [anIdea({ first: ['Leave a run on {machine} tonight.'], second: [] })] });
  const draft = draftOf(aRequest({ brand: named, offers: [aMachine()], trends: [] }));
  const isStillTrue = (offers: readonly Offer[]) =>
    stillTrue(draft, { brand: named, offers, now: NOW, settings: SETTINGS });
  expect(isStillTrue([aMachine({ price: 30_000_000 })])).toBe(true);
  expect(isStillTrue([aMachine({ available: false })])).toBe(false);
});

test('a draft without a price is true whatever the list says', () => {
  const draft = composedWith([]);
  expect(draft.offerIds).toEqual([]);
  for (const offers of [[], [aMachine()]]) {
    expect(stillTrue(draft, { brand, offers, now: NOW, settings: SETTINGS })).toBe(true);
  }
});

test('a draft that holds a fact is true until someone has to look again', () => {
  const text = draftOf(aRequest({ brand, offers: [], trends: [] })).text.replace(
    'before the night',
    'after 90 minutes',
  );
  const at = (now: number) => stillTrue({ text, offerIds: [] }, { brand, offers: [], now, settings: SETTINGS });
  expect(at(NOW)).toBe(true);
  expect(at(Date.parse('2027-07-01'))).toBe(false);
});
