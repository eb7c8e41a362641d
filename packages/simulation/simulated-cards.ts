import { soldOf } from '@promoter/content/sold';
import type { Card, PlanCard, PlannedCard, WantedCard } from '@promoter/domain';

/** Plans the price cards of a simulation: with all that they show, and no picture. */
export const planSimulatedCard: PlanCard = ({ id, name, kind }, offers, day) => {
  const sold = soldOf(offers).find(({ machine, input }) => (machine ?? input)?.id === id);
  const shown = [sold?.machine, ...(sold?.machine ? [] : [sold?.input, sold?.output])];
  const prices = shown.flatMap((offer) => (offer ? [offer.price] : []));
  const digest = [id, day, ...prices].join(' ');
  return { offer: id, layout: kind, prices, day, digest, alt: `A price card of ${name}`, draw: async () => NO_PICTURE };
};

const NO_PICTURE = new Uint8Array();

/** What a price card looks like. */
export type CardPicture = Pick<Card, 'alt' | 'png'>;

export interface DeferredCards {
  planCard: PlanCard;
  /** Draws one that was planned; undefined where none was. Rejects where it cannot be drawn. */
  draw(card: WantedCard): Promise<CardPicture | undefined>;
}

/** The cards of a planner, drawn when they are first asked for: most of those that a simulation plans nobody sees. */
export function deferCards(planCard: PlanCard): DeferredCards {
  const planned = new Map<string, PlannedCard>();
  const drawn = new Map<string, Uint8Array>();
  return {
    planCard: (offer, offers, day) => {
      const card = planCard(offer, offers, day);
      planned.set(keyOf(card), card);
      return { ...card, draw: async () => NO_PICTURE };
    },
    draw: async (wanted) => {
      const key = keyOf(wanted);
      const card = planned.get(key);
      if (!card) return undefined;
      const png = drawn.get(key) ?? (await card.draw());
      drawn.set(key, png);
      return { alt: card.alt, png };
    },
  };
}

const keyOf = ({ offer, layout, day, prices }: WantedCard): string => JSON.stringify([offer, layout, day, prices]);
