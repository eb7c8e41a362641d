import type { Offer } from '@promoter/domain';

/** A machine by the hour. */
export interface CardMachine {
  kind: 'gpu';
  machine: Offer;
}

/** A model by the token: its offers for what is read and for what is written, one of them at least. */
export interface CardModel {
  kind: 'model';
  input: Offer | undefined;
  output: Offer | undefined;
}

/** What one card is about. */
export type CardProduct = CardMachine | CardModel;

/** The offers that a product's card names. */
export const offersOf = (product: CardProduct): Offer[] =>
  product.kind === 'gpu' ? [product.machine] : [product.input, product.output].filter((offer) => offer !== undefined);

/**
 * What the card of an offer is about: a model's two prices are on one card. The other price is the cheapest of the same
 * name that is available, so that both directions show the same card.
 */
export function cardProductOf(offer: Offer, offers: readonly Offer[]): CardProduct {
  if (offer.unit === 'hour') return { kind: 'gpu', machine: offer };
  const of = (unit: Offer['unit']): Offer | undefined =>
    offer.unit === unit
      ? offer
      : offers
          .filter((other) => other.unit === unit && other.name === offer.name && other.available)
          .sort((a, b) => a.price - b.price || (a.id < b.id ? -1 : 1))[0];
  return { kind: 'model', input: of('million-tokens-in'), output: of('million-tokens-out') };
}
