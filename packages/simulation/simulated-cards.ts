import { soldOf } from '@promoter/content/sold';
import type { PlanCard } from '@promoter/domain';

/** Plans the price cards of a simulation: with all that they show, and no picture. */
export const planSimulatedCard: PlanCard = ({ id, name, kind }, offers, day) => {
  const sold = soldOf(offers).find(({ machine, input }) => (machine ?? input)?.id === id);
  const shown = [sold?.machine, ...(sold?.machine ? [] : [sold?.input, sold?.output])];
  const prices = shown.flatMap((offer) => (offer ? [offer.price] : []));
  const digest = [id, day, ...prices].join(' ');
  return { offer: id, layout: kind, prices, day, digest, alt: `A price card of ${name}`, draw: async () => NO_PICTURE };
};

const NO_PICTURE = new Uint8Array();
