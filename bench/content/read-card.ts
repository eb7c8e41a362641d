import type { Draft, Offer } from '@promoter/domain';
import { asPrinted, isNamed } from './read-post.ts';

/**
 * What a reader finds wrong with a post's price card, beside its text and the list of the slot: a card of something that
 * the text does not name, or at prices that are not the list's; a text that names another thing, or quotes its price.
 * Nothing where the post has no card. Shares no code with the choice of the card.
 */
export function faultsOfCard({ text, media, product }: Draft, offers: readonly Offer[], day: string): string[] {
  if (!media || !('card' in media)) return [];
  const { card } = media;
  const prose = text.replace(/https?:\/\/\S*/g, '').replace(/#\w+/g, '');
  const lead = offers.find(({ id }) => id === card.offer);
  if (!lead) return ['a card of nothing on the list'];
  const own = offers.filter(
    ({ name, count, kind }) => name === lead.name && count === lead.count && kind === lead.kind,
  );
  const others = offers.filter((offer) => !own.includes(offer) && offer.available);
  const sold = own.filter(({ available }) => available);
  const wanted = lead.unit === 'hour' ? ['hour'] : ['million-tokens-in', 'million-tokens-out'];
  const asked = wanted.flatMap((unit) => sold.find((offer) => offer.unit === unit)?.price ?? []);
  const ownPrices = sold.flatMap(asPrinted);
  // A bare amount may be what hours or tokens of its own come to; what stands by the hour is a price.
  const strange = others.flatMap(asPrinted).filter((amount) => amount.endsWith('/hr') && !ownPrices.includes(amount));
  const quoted = strange.filter((amount) => prose.includes(amount));
  const beside = others.find((other) => isAlsoNamed(prose, other, lead))?.name;
  const faults: [string, boolean][] = [
    ['a card of another day', card.day !== day],
    ['a card at prices that the list does not ask', asked.join() !== card.prices.join()],
    ['a card of what is sold out', !lead.available],
    ['a card of something that is not named', product === undefined || !isNamed(prose, labelOf(lead))],
    [`a card beside ${beside}`, beside !== undefined],
    [`a card beside ${quoted.join(' and ')}, the price of another thing`, quoted.length > 0],
  ];
  return faults.filter(([, wrong]) => wrong).map(([fault]) => fault);
}

const labelOf = ({ name, count, kind }: Offer): string => (kind === 'gpu' && count > 1 ? `${count}x ${name}` : name);

/** By its whole name, where that is not a part of the card's own. */
const isAlsoNamed = (prose: string, other: Offer, own: Offer): boolean =>
  !own.name.includes(other.name) && isNamed(prose, labelOf(other));
