import { describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { compose, sampleOffers } from '@promoter/content';
import { soldOf } from '@promoter/content/sold';
import type { CardMedia, Draft, Offer } from '@promoter/domain';
import { aBrand } from '../support/content/a-brand.ts';
import { aRequest, composed, draftOf, NOW, SETTINGS, writePosts } from '../support/content/a-request.ts';

const withCards = (cards: number) => ({ settings: { ...SETTINGS, cards } });
const cardOf = ({ media }: Draft): CardMedia['card'] | undefined => (media && 'card' in media ? media.card : undefined);

describe('the price card of a post', () => {
  test('is of what it sells, at the prices that it was composed with, on the slot’s own day', () => {
    const request = aRequest(withCards(1));
    const draft = draftOf(request);
    const [offer, ...others] = draft.offerIds.map((id) => request.offers.find((one) => one.id === id));
    expect(cardOf(draft)).toEqual({
      offer: offer?.id,
      layout: offer?.kind,
      prices: [offer, ...others].map((one) => one?.price),
      day: '2026-11-24',
    });
  });

  test('is named in the story, and changes nothing of the text', () => {
    const { draft, decision } = composed(compose(aRequest(withCards(1))));
    const { media: _, ...without } = draft;
    expect(without).toEqual(draftOf(aRequest()));
    expect(decision.story.join(' ')).toContain(`It carries the price card of ${draft.product}`);
  });

  test('is on none where the share is nothing, and where none is given', () => {
    expect(draftOf(aRequest(withCards(0)))).not.toHaveProperty('media');
    expect(draftOf(aRequest())).not.toHaveProperty('media');
  });

  test('is on about the share of posts that is wanted, and always on those of the same slots', () => {
    const carrying = () => writePosts(160, () => withCards(0.25)).filter(({ draft }) => cardOf(draft));
    const slots = carrying().map(({ slot }) => slot.id);
    expect(slots.length).toBeGreaterThan(20);
    expect(slots.length).toBeLessThan(60);
    expect(carrying().map(({ slot }) => slot.id)).toEqual(slots);
  });

  test('is the one that is drawn of that name, and never beside a text that names another product', () => {
    const ofSlot = (offers: readonly Offer[]) => {
      const sold = soldOf(offers);
      return (id: string) => sold.find(({ machine, input }) => (machine ?? input)?.id === id);
    };
    let seen = 0;
    let compared = 0;
    for (const { slot, draft } of writePosts(160, () => withCards(1))) {
      const card = cardOf(draft);
      if (!card) {
        compared += 1;
        continue;
      }
      seen += 1;
      const drawn = ofSlot(sampleOffers(brand, slot.at))(card.offer);
      const shown = [drawn?.machine, drawn?.input, drawn?.output].filter((offer) => offer !== undefined);
      expect(card.prices).toEqual(shown.map(({ price }) => price));
      expect(draft.offerIds).toEqual(shown.map(({ id }) => id));
    }
    expect(seen).toBeGreaterThan(80);
    expect(compared).toBeGreaterThan(0);
  });

  test('goes before a GIF, which takes the other posts', () => {
    const withGif = { ...aBrand(), gifs: [{ file: 'rack.gif', alt: 'Lights run along a rack of servers.' }] };
    expect(cardOf(draftOf(aRequest({ brand: withGif, ...withCards(1) })))).toBeDefined();
    expect(draftOf(aRequest({ brand: withGif, ...withCards(0) })).media).toMatchObject({ file: 'rack.gif' });
  });

  test('needs a price', () => {
    const soldOut = aRequest().offers.map((offer) => ({ ...offer, available: false, fetchedAt: NOW }));
    expect(draftOf(aRequest({ offers: soldOut, ...withCards(1) }))).not.toHaveProperty('media');
  });
});
