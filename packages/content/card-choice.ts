import type { CardMedia, Offer } from '@promoter/domain';
import type { Slot } from '@promoter/slots';
import type { Candidate } from './candidates.ts';
import type { Product } from './offers/products.ts';
import { randomFor } from './random.ts';

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

/** Drawn by the slot alone, so that a text that is composed anew has a card or none as before. */
const isDrawn = (slot: string, share: number): boolean => randomFor(`card ${slot}`).below(1_000) < share * 1_000;

/** The one that its card is kept by comes first. */
function offersOf(product: Product): [Offer, ...Offer[]] {
  if (product.kind === 'gpu') return [product.machine];
  return product.output ? [product.input, product.output] : [product.input];
}
