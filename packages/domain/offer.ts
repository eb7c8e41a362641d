import type { MicroUsd } from './money.ts';
import type { EpochMs } from './time.ts';

/** The two things that are sold. */
export const KINDS = ['gpu', 'model'] as const;

export type Kind = (typeof KINDS)[number];

/** What a price is for. `hour` rents the whole machine; the token units are per million tokens. */
export const PRICE_UNITS = ['hour', 'million-tokens-in', 'million-tokens-out'] as const;

export type PriceUnit = (typeof PRICE_UNITS)[number];

/** The source of offers that were read from the vendor's price list. */
export const PRICE_LIST_SOURCE = 'price-list';

/** One thing for sale, at the price its source named at `fetchedAt`. */
export interface Offer {
  /** Stable across fetches: `gpu-8x-h200`, `model-qwen3-32b`. */
  id: string;
  kind: Kind;
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

/** Whether a price was read lately enough to be printed. */
export const isPriceFresh = ({ fetchedAt }: Pick<Offer, 'fetchedAt'>, now: EpochMs, maxAgeMs: number): boolean =>
  now - fetchedAt < maxAgeMs;

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
