import { expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { sampleOffers } from '@promoter/content';
import { FACTS } from '../../packages/content/rules/facts.ts';
import { aTrend, SETTINGS, writePosts } from '../support/content/a-request.ts';

const CATEGORIES = ['sports', 'entertainment', 'gaming', 'tech', 'business'] as const;
const posts = writePosts(240, (_, index) => ({
  trends: [aTrend({ topic: `#Topic${index}`, hashtag: `#Topic${index}`, category: CATEGORIES[index % 5] ?? 'sports' })],
}));

/** Texts that quote a price or reckon with one; “less than a cent” may still be so at another price. */
const priced = posts.filter(({ draft: { text } }) => /\$\d/.test(text));

test('a month’s texts quote prices', () => {
  expect(priced.length).toBeGreaterThan(150);
});

test.each([
  ['twice', 2],
  ['ten times', 10],
  ['half', 0.5],
  ['a tenth of', 0.1],
])('at %s the price, no text that quotes or reckons with it is true', (_, factor) => {
  const stillTrue = priced.filter(({ slot, draft }) => {
    const offers = sampleOffers(brand, slot.at).map((offer) =>
      draft.offerIds.includes(offer.id) ? { ...offer, price: Math.round(offer.price * factor) } : offer,
    );
    const context = { brand, offers, now: slot.at, settings: SETTINGS };
    return Object.values(FACTS).every((rule) => rule(draft.text, context).pass);
  });
  expect(stillTrue.map(({ draft }) => draft.text)).toEqual([]);
});
