import type { Offer } from '@promoter/domain';
import type { Brand } from '../brand/brand.ts';

/** Numbers as texts write them in words. */
export const NUMBER_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

/** From here on, a number of GPUs is written in figures. */
const MOST_IN_WORDS = 10;

type Named = Pick<Offer, 'kind' | 'count' | 'name'>;

/** What is sold, as posts name it: `8x H200`, `RTX 3090`, `Qwen3-32B`. */
export const labelOf = ({ kind, count, name }: Named): string =>
  kind === 'gpu' && count > 1 ? `${count}x ${name}` : name;

/** How posts name a product: `8x H200`, `eight H200`, `one RTX 4090`, and by the names that people have for it. */
export function printedNames(offer: Named, products: Brand['products']): string[] {
  const known = products.find(({ name }) => name.toLowerCase() === offer.name.toLowerCase());
  const names = [offer.name, ...(known?.aliases ?? [])];
  if (offer.kind !== 'gpu') return names;
  if (offer.count === 1) return names.map((name) => `one ${name}`);
  const inWords = offer.count <= MOST_IN_WORDS ? NUMBER_WORDS[offer.count] : undefined;
  return names.flatMap((name) => [`${offer.count}x ${name}`, ...(inWords ? [`${inWords} ${name}`] : [])]);
}

/** Every way in which a text may name it: a single one also by its bare name. */
export const namesOf = (offer: Named, products: Brand['products']): string[] => [
  ...printedNames(offer, products),
  ...(offer.kind === 'gpu' && offer.count === 1
    ? printedNames(offer, products).map((name) => name.replace(/^one /, ''))
    : []),
];

const COUNT_BEFORE = new RegExp(`(?:\\dx|\\b(?:${NUMBER_WORDS.slice(2).join('|')})) $`, 'i');

/** Where a text names this: `H200` is not named by `8x H200`, nor by `eight H200`. */
export function placesOf(text: string, label: string): number[] {
  const lower = text.toLowerCase();
  const wanted = label.toLowerCase();
  const places: number[] = [];
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    const before = text.slice(Math.max(0, at - 8), at);
    const after = text.slice(at + label.length, at + label.length + 2);
    if (!/[\w-]$/.test(before) && !COUNT_BEFORE.test(before) && !/^[\w-]|^\.\d/.test(after)) places.push(at);
  }
  return places;
}

/** Where a text names the product of an offer, in any of the ways. */
export const placesOfOffer = (text: string, offer: Named, products: Brand['products']): number[] =>
  namesOf(offer, products).flatMap((name) => placesOf(withoutLonger(text, name, offer.name), name));

/** Whether a text names the product of an offer, in any of the ways. */
export const namesOffer = (text: string, offer: Named, products: Brand['products']): boolean =>
  placesOfOffer(text, offer, products).length > 0;

/** `A6000` is not named by `8x RTX A6000`: the full name counts by itself. */
const withoutLonger = (text: string, alias: string, full: string): string =>
  alias !== full && full.endsWith(alias) ? text.replaceAll(full, '·'.repeat(full.length)) : text;
