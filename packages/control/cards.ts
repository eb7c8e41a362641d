import {
  cardFault,
  type Draft,
  KINDS,
  type LocalDay,
  type Post,
  parseSlotId,
  type SlotId,
  type WantedCard,
} from '@promoter/domain';
import { type SlotRecord, sentCardOf } from '@promoter/slots';
import type { CardAnswer } from './answers/index.ts';
import type { ControlServices } from './services.ts';

/** The price card that a text is to go out with; null where none is. Cards are drawn of one day: on another there is no picture. */
export function cardOf({ media, product }: Pick<Draft, 'media' | 'product'>, today: LocalDay): CardAnswer | null {
  if (!media || !('card' in media)) return null;
  const { card } = media;
  const path = card.day === today ? `/cards/${encodeURIComponent(nameOf(card))}` : null;
  return { product: product ?? card.offer, path };
}

/** The price card that a post went out with, as it was then. */
export const cardOfPost = ({
  slot,
  picture,
  product,
  offerIds,
}: Pick<Post, 'slot' | 'picture' | 'product' | 'offerIds'>): CardAnswer | null =>
  picture === 'card' ? keptCard(slot, product ?? offerIds[0]) : null;

/** The same of a slot that has ended. */
export function cardOfSlot({ slot, status }: SlotRecord): CardAnswer | null {
  const card = sentCardOf(status);
  return card && 'draft' in status ? keptCard(slot.id, status.draft.product ?? card.offer) : null;
}

const keptCard = (slot: SlotId, product = ''): CardAnswer => ({ product, path: `/cards/${encodeURIComponent(slot)}` });

/**
 * The picture that an answer named: of a post what it went out with, else the card as it is drawn now, if it is still the
 * one that was named. Null where there is none, undefined where that is no name.
 */
export async function readCard(
  name: string,
  { store, now }: Pick<ControlServices, 'store' | 'now'>,
): Promise<Uint8Array | null | undefined> {
  if (parseSlotId(name)) return (await store.postedCards.get(name))?.png ?? null;
  const wanted = wantedOf(name);
  if (!wanted) return undefined;
  const card = await store.cards.get(wanted, now());
  return card && cardFault(card, wanted) === undefined ? card.png : null;
}

/** `gpu_2026-11-27_26600000_gpu-8x-h200`: all that a card is held against, so that no name ever shows another one. */
const nameOf = ({ offer, layout, prices, day }: WantedCard): string => [layout, day, prices.join('-'), offer].join('_');

const NAME = /^([a-z]+)_(\d{4}-\d\d-\d\d)_(\d{1,15}(?:-\d{1,15})?)_(.{1,200})$/;

function wantedOf(name: string): WantedCard | undefined {
  const [, kind, day = '', prices = '', offer = ''] = NAME.exec(name) ?? [];
  const layout = KINDS.find((known) => known === kind);
  return layout && { offer, layout, day, prices: prices.split('-').map(Number) };
}
