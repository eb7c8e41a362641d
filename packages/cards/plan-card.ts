import { hash } from 'node:crypto';
import type { CardTheme } from '@promoter/content/card-theme';
import type { PlanCard } from '@promoter/domain';
import { createCardDrawer, type DrawCard } from './card-drawer.ts';
import { type CardBrand, cardFacts } from './card-facts.ts';
import { cardProductOf, offersOf } from './card-product.ts';
import type { CardFiles } from './files.ts';
import { altTextOf } from './words.ts';

export interface CardMeans {
  brand: CardBrand;
  theme: CardTheme;
  /** Reads what is drawn with: asked for once, when the first card is drawn. */
  readFiles: () => Promise<CardFiles>;
}

/** Plans the cards of a brand: what each says, and a hash that differs where a price or what is drawn would. */
export function createCardPlanner({ brand, theme, readFiles }: CardMeans): PlanCard {
  let drawing: Promise<DrawCard> | undefined;
  return (offer, offers, day) => {
    const product = cardProductOf(offer, offers);
    const facts = cardFacts(product, brand, day);
    const prices = offersOf(product).map(({ price }) => price);
    return {
      offer: offer.id,
      layout: product.kind,
      prices,
      day,
      // Two prices may look alike, rounded up, and the card is told to be of one of them.
      digest: hash('sha256', JSON.stringify([facts, prices, theme]), 'base64url'),
      alt: altTextOf(facts),
      draw: async () => {
        drawing ??= readFiles().then(createCardDrawer);
        return (await drawing)(facts, theme);
      },
    };
  };
}
