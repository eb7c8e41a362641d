import type { MicroUsd } from './money.ts';
import type { EpochMs } from './time.ts';

/** What a price is for. `hour` rents the whole machine; the token units are per million tokens. */
export type PriceUnit = 'hour' | 'million-tokens-in' | 'million-tokens-out';

/** The source of offers that were read from the vendor's price list. */
export const PRICE_LIST_SOURCE = 'price-list';

/** One thing for sale, at the price its source named at `fetchedAt`. */
export interface Offer {
  /** Stable across fetches: `gpu-8x-h200`, `model-qwen3-32b`. */
  id: string;
  kind: 'gpu' | 'model';
  /** As a person reads it: `H200`, `Qwen3-32B`. */
  name: string;
  /** GPUs in the machine; 1 for a model. */
  count: number;
  price: MicroUsd;
  unit: PriceUnit;
  available: boolean;
  location: string | null;
  /** Where the price was read: `price-list`, a file's name, or `sample` for made-up data. */
  source: string;
  fetchedAt: EpochMs;
}

/** The offers, as sold out, that the price list named before and does not now. Those entered by hand are unchanged. */
export function soldOutOffers(stored: readonly Offer[], listed: readonly Offer[]): Offer[] {
  const ids = new Set(listed.map(({ id }) => id));
  return stored
    .filter(({ id, source, available }) => source === PRICE_LIST_SOURCE && available && !ids.has(id))
    .map((offer) => ({ ...offer, available: false }));
}

export interface OfferStore {
  put(offers: readonly Offer[]): Promise<void>;
  list(): Promise<Offer[]>;
}
