import { describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { type CompositionRequest, compose, judgePinned, sampleOffers } from '@promoter/content';
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
    expect(decision.story.join(' ')).toContain(`The price card of ${draft.product} goes with it`);
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

describe('the price card of a text that was approved before', () => {
  const approved = composed(compose(aRequest({ ...withCards(1), trends: [] })));
  /** It names no price, so that the rules let it pass whatever is asked. */
  const draft: Draft = {
    ...approved.draft,
    text: `The night belongs to long jobs. Rent a node and read the log at breakfast: ${approved.draft.link} (${brand.promo.code}) #GPUCloud`,
  };
  const judged = (change: Partial<CompositionRequest> = {}) =>
    composed(judgePinned(draft, approved.decision, aRequest({ ...withCards(1), trends: [], ...change })));
  const change = (asNow: (offer: Offer) => Offer[]) => ({
    offers: aRequest().offers.flatMap((offer) => (offer.id === draft.offerIds.at(-1) ? asNow(offer) : [offer])),
  });

  test('stays while its prices are what is asked', () => {
    expect(cardOf(judged().draft)).toEqual(cardOf(approved.draft));
    expect(judged().decision.story).toEqual(approved.decision.story);
  });

  test.each<[string, Partial<CompositionRequest>]>([
    ['is asked for more', change((offer) => [{ ...offer, price: offer.price + 10_000 }])],
    ['is sold out', change((offer) => [{ ...offer, available: false }])],
    ['is gone', change(() => [])],
  ])('is left out where what it shows %s, and the text goes on', (_, now) => {
    const { media: __, ...without } = draft;
    expect(judged(now).draft).toEqual(without);
    expect(judged(now).decision.story[0]).toBe('It goes without its price card, whose prices are not those asked now.');
  });

  test('is left out where posts are to have none by now', () => {
    expect(judged(withCards(0)).draft).not.toHaveProperty('media');
    expect(judged(withCards(0)).decision.story[0]).toBe('It goes without its price card: posts have none now.');
  });

  test('is no matter to a GIF', () => {
    const media = { file: 'rack.gif', alt: 'Lights run along a rack of servers.' };
    const { draft: kept } = composed(
      judgePinned({ ...draft, media }, approved.decision, aRequest({ ...withCards(0), offers: [] })),
    );
    expect(kept.media).toEqual(media);
  });
});
