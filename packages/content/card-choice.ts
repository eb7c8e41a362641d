import type { CardMedia, Draft, Offer } from '@promoter/domain';
import type { Slot } from '@promoter/slots';
import type { Candidate } from './candidates.ts';
import type { Product } from './offers/products.ts';
import { usableOffers } from './offers/usable-offers.ts';
import { randomFor } from './random.ts';
import type { CompositionRequest } from './request.ts';

/**
 * The price card of what a post sells, for the share of slots that have one. None where the text names another product
 * beside it: the card would show one of the prices and not the other.
 */
export function pickCard(
  { id, day }: Pick<Slot, 'id' | 'day'>,
  { product, products }: Pick<Candidate, 'product' | 'products'>,
  share: number,
): CardMedia | undefined {
  if (!product || products.some((other) => other !== product) || !isDrawn(id, share)) return undefined;
  const offers = offersOf(product);
  const [{ id: offer }] = offers;
  return { card: { offer, layout: product.kind, prices: offers.map(({ price }) => price), day } };
}

/**
 * Why a text that was frozen before may not keep its price card, as a sentence; undefined where it may, and where it has
 * none. A text that names one of a model's two prices stays true when the other changes, and its card does not.
 */
export function frozenCardFault(
  { media, offerIds }: Pick<Draft, 'media' | 'offerIds'>,
  { offers, now, settings }: Pick<CompositionRequest, 'offers' | 'now' | 'settings'>,
): string | undefined {
  if (!media || !('card' in media)) return undefined;
  if (!settings.cards) return 'It goes without its price card: posts have none now.';
  const usable = usableOffers(offers, now, settings.offersMaxAgeMs);
  const asked = offerIds.map((id) => usable.find((offer) => offer.id === id)?.price);
  return asked.join() === media.card.prices.join()
    ? undefined
    : 'It goes without its price card, whose prices are not those asked now.';
}

/** Drawn by the slot alone, so that a text that is composed anew has a card or none as before. */
const isDrawn = (slot: string, share: number): boolean => randomFor(`card ${slot}`).below(1_000) < share * 1_000;

/** The one that its card is kept by comes first. */
function offersOf(product: Product): [Offer, ...Offer[]] {
  if (product.kind === 'gpu') return [product.machine];
  return product.output ? [product.input, product.output] : [product.input];
}
