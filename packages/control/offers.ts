import { HOUR_MS, type Offer, parseUsd } from '@promoter/domain';
import type { OffersAnswer, OffersInput } from './answers/index.ts';
import { formatTime, usdNumber } from './formats.ts';
import type { ControlServices } from './services.ts';

/** Every offer that is kept, with whether its price is young enough to be used. */
export async function readOffers({ config, store, now }: ControlServices): Promise<OffersAnswer> {
  const offers = await store.offers.list();
  const oldest = now() - config.offers.maxAgeHours * HOUR_MS;
  return {
    offers: offers.map(({ id, kind, name, count, price, unit, available, location, source, fetchedAt }) => ({
      id,
      kind,
      name,
      count,
      priceUsd: usdNumber(price),
      unit,
      available,
      location,
      source,
      fetchedAt: formatTime(config.timezone, fetchedAt),
      fresh: fetchedAt > oldest,
    })),
  };
}

/** Why offers were not taken, a sentence each; or how many were. */
export type OffersPut = { put: number } | { faults: string[] };

/** Keeps offers as of now, or as of the moment each names. All or none of them are taken. */
export async function putOffers({ store, now }: ControlServices, { offers }: OffersInput): Promise<OffersPut> {
  const faults: string[] = [];
  const taken: Offer[] = [];
  for (const [index, { priceUsd, fetchedAt, ...offer }] of offers.entries()) {
    const price = parseUsd(priceUsd);
    const readAt = fetchedAt === undefined ? now() : Date.parse(fetchedAt);
    if (price === undefined) faults.push(`offers[${index}].priceUsd: must be an amount in US dollars, such as 26.60`);
    else if (readAt > now()) faults.push(`offers[${index}].fetchedAt: is in the future`);
    else taken.push({ ...offer, price, fetchedAt: readAt });
  }
  if (faults.length > 0) return { faults };
  await store.offers.put(taken);
  return { put: taken.length };
}
