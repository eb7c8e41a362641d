import type { Offer } from '@promoter/domain';
import { labelOf } from './names.ts';

/** What is sold under one name, as posts print it: a machine by the hour, or else a model by the token. */
export interface Sold {
  label: string;
  machine: Offer | undefined;
  input: Offer | undefined;
  output: Offer | undefined;
}

/** What usable offers amount to, by name: of several of one name and unit the cheapest counts. */
export const soldOf = (usable: readonly Offer[]): Sold[] =>
  [...Map.groupBy(usable, labelOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, offers]) => ({
      label,
      machine: cheapest(offers, 'hour'),
      input: cheapest(offers, 'million-tokens-in'),
      output: cheapest(offers, 'million-tokens-out'),
    }));

function cheapest(offers: readonly Offer[], unit: Offer['unit']): Offer | undefined {
  return offers.filter((offer) => offer.unit === unit).sort((a, b) => a.price - b.price || (a.id < b.id ? -1 : 1))[0];
}
