import { HOUR_MS, isPriceFresh, type Offer, parseUsd } from '@promoter/domain';
import type { OffersAnswer, OffersInput } from './answers/index.ts';
import { formatTime, usdNumber } from './formats.ts';
import type { ControlServices } from './services.ts';

/** Every stored offer, with whether its price is young enough to be used. */
export async function readOffers({ config, store, now }: ControlServices): Promise<OffersAnswer> {
  const offers = await store.offers.list();
  return {
    offers: offers.map(({ price, ...offer }) => ({
      ...offer,
      priceUsd: usdNumber(price),
      fetchedAt: formatTime(config.timezone, offer.fetchedAt),
      fresh: isPriceFresh(offer, now(), config.offers.maxAgeHours * HOUR_MS),
    })),
  };
}

/** How many offers were stored, or why none was, a sentence each. */
export type OffersPut = { put: number } | { faults: string[] };

/** Stores offers as of now, or as of the moment that each names: all of them or none. */
export async function putOffers({ store, now }: ControlServices, { offers }: OffersInput): Promise<OffersPut> {
  const faults: string[] = [];
  const valid: Offer[] = [];
  for (const [index, { priceUsd, fetchedAt, ...offer }] of offers.entries()) {
    const price = parseUsd(priceUsd);
    const readAt = fetchedAt === undefined ? now() : Date.parse(fetchedAt);
    if (price === undefined) faults.push(`offers[${index}].priceUsd: must be an amount in US dollars, such as 26.60`);
    else if (readAt > now()) faults.push(`offers[${index}].fetchedAt: is in the future`);
    else valid.push({ ...offer, price, fetchedAt: readAt });
  }
  if (faults.length > 0) return { faults };
  await store.offers.put(valid);
  return { put: valid.length };
}
