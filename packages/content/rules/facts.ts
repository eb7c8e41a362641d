import type { Offer } from '@promoter/domain';
import { labelOf, names, perGpuHour, printPerGpu, printPrice, usableOffers } from '../offers/usable-offers.ts';
import { proseOf } from '../text.ts';
import { unprovenClaims } from './claims.ts';
import { type Measured, measured, type Rules, type ValidationContext } from './rule.ts';

/** What a text says has to be so. */
export const FACTS: Rules = {
  prices: checkPrices,
  claims(text, context) {
    const { brand } = context;
    const unproven = unprovenClaims(proseOf(text, brand), brand, accountedFor(text, context));
    return measured(
      unproven.length === 0,
      unproven.map(({ found, why }) => `“${found}”: ${why}`).join('; ') || 'all in the catalogue',
    );
  },
};

/** Every amount has to be that of a usable offer whose product the text names; `free` needs a free one. */
function checkPrices(text: string, context: ValidationContext): Measured {
  const prose = proseOf(text, context.brand);
  const named = namedOffers(text, context);
  const amounts = prose.match(/[$€£]\s?\d[\d.,]*\d?(?:\/hr|\/M tokens| per GPU-hour)?/g) ?? [];
  const known = new Set(accountedFor(text, context));
  const strange = amounts.filter((amount) => !known.has(amount));
  const freely = /\bfree\b/i.test(prose) && !named.some(({ price }) => price === 0);
  const detail =
    strange.length > 0 ? `no current offer at ${strange.join(', ')}` : freely ? 'nothing named is free' : '';
  return measured(detail === '', detail || `${amounts.length}, each as on the list`);
}

const namedOffers = (text: string, { offers, now, settings }: ValidationContext): Offer[] =>
  usableOffers(offers, now, settings.offersMaxAgeMs).filter((offer) => names(text, labelOf(offer)));

/** The names and amounts that current offers and dated references account for. */
function accountedFor(text: string, context: ValidationContext): string[] {
  const named = namedOffers(text, context);
  const references = context.brand.references.filter(({ gpu }) => named.some(({ name }) => name === gpu));
  return [
    ...named.flatMap((offer) => [labelOf(offer), printPrice(offer)]),
    ...named.filter(({ kind }) => kind === 'gpu').map((offer) => printPerGpu(perGpuHour(offer))),
    ...references.flatMap(({ perGpuHour: price, source, asOf }) => [printPerGpu(price), source, asOf]),
  ];
}
