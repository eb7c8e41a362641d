import type { Card, CardKey, CardStore, PostedCard, PostedCardStore, SlotId } from '@promoter/domain';
import { byCard, usableUntil } from '../order.ts';

/** The price cards. */
export function createCardStore(): CardStore {
  const cards = new Map<string, Card>();
  const idOf = ({ offer, layout }: CardKey): string => JSON.stringify([offer, layout]);
  return {
    get: async (key, now) => {
      const card = cards.get(idOf(key));
      return card && card.expiresAt > now ? card : undefined;
    },
    put: async (card) => {
      cards.set(idOf(card), { ...card, expiresAt: usableUntil(card) });
    },
    list: async (now) =>
      [...cards.values()]
        .filter(({ expiresAt }) => expiresAt > now)
        .map(({ offer, layout, digest }) => ({ offer, layout, digest }))
        .sort(byCard),
  };
}

/** The cards that posts went out with. */
export function createPostedCardStore(): PostedCardStore {
  const cards = new Map<SlotId, PostedCard>();
  return {
    put: async (card) => {
      cards.set(card.slot, { ...card });
    },
    get: async (slot) => cards.get(slot),
  };
}
