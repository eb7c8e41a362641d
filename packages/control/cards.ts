import { type Card, cardFault, type Draft, KINDS, type LocalDay, type Post, type WantedCard } from '@promoter/domain';
import type { CardAnswer } from './answers/index.ts';
import type { ControlServices } from './services.ts';

/** The price card that a text is to go out with; null where none is. Cards are drawn of one day: on another there is no picture. */
export function cardOf({ media, product }: Pick<Draft, 'media' | 'product'>, today: LocalDay): CardAnswer | null {
  if (!media || !('card' in media)) return null;
  const { card } = media;
  const path = card.day === today ? `/cards/${encodeURIComponent(nameOf(card))}` : null;
  return { product: product ?? card.offer, path };
}

/** The price card that a post went out with; what it showed is not kept, and the one of now may show another price. */
export const cardOfPost = ({
  picture,
  product,
  offerIds,
}: Pick<Post, 'picture' | 'product' | 'offerIds'>): CardAnswer | null =>
  picture === 'card' ? { product: product ?? offerIds[0] ?? '', path: null } : null;

/** The card as it is drawn now, if it is still the one that an answer named: null where it is not, undefined where that is no name. */
export async function readCard(
  name: string,
  { store, now }: Pick<ControlServices, 'store' | 'now'>,
): Promise<Card | null | undefined> {
  const wanted = wantedOf(name);
  if (!wanted) return undefined;
  const card = await store.cards.get(wanted, now());
  return card && cardFault(card, wanted) === undefined ? card : null;
}

/** `gpu_2026-11-27_26600000_gpu-8x-h200`: all that a card is held against, so that no name ever shows another one. */
const nameOf = ({ offer, layout, prices, day }: WantedCard): string => [layout, day, prices.join('-'), offer].join('_');

const NAME = /^([a-z]+)_(\d{4}-\d\d-\d\d)_(\d{1,15}(?:-\d{1,15})?)_(.{1,200})$/;

function wantedOf(name: string): WantedCard | undefined {
  const [, kind, day = '', prices = '', offer = ''] = NAME.exec(name) ?? [];
  const layout = KINDS.find((known) => known === kind);
  return layout && { offer, layout, day, prices: prices.split('-').map(Number) };
}
