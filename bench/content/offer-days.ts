import { brand } from '@promoter/brands/voltagegpu';
import { sampleOffers } from '@promoter/content';
import { DAY_MS, type EpochMs, type Offer } from '@promoter/domain';

/** How a day's price list is: as it should be, too old to be used, or with faults among its entries. */
export type ListKind = 'fresh' | 'stale' | 'faulty';

/** A day's list: some offers gone, prices moved, and on some days entries that must never reach a text. */
export function offersOfDay(at: EpochMs, kind: ListKind, random: () => number): Offer[] {
  const fetchedAt = kind === 'stale' ? at - DAY_MS - 1 : at - Math.floor(random() * DAY_MS * 0.9);
  const offers = sampleOffers(brand, at).map((offer) => ({
    ...offer,
    source: 'bench',
    fetchedAt,
    available: random() < 0.85,
    price: Math.round((offer.price * (0.8 + random() * 0.4)) / 10_000) * 10_000,
  }));
  return kind === 'faulty' ? [...offers, ...FAULTY.map((fault) => ({ ...gpu(fetchedAt), ...fault }))] : offers;
}

const gpu = (fetchedAt: EpochMs): Offer => ({
  id: 'gpu-faulty',
  kind: 'gpu',
  name: 'H100',
  count: 8,
  price: 20_000_000,
  unit: 'hour',
  available: true,
  location: null,
  source: 'bench',
  fetchedAt,
});

const FAULTY: readonly Partial<Offer>[] = [
  { id: 'faulty-1', price: Number.NaN },
  { id: 'faulty-2', price: -2_000_000 },
  { id: 'faulty-3', price: 1e15 },
  { id: 'faulty-4', unit: 'million-tokens-in' },
  { id: 'faulty-5', name: 'H100 #win https://example.com' },
  { id: 'faulty-6', count: 0 },
  { id: 'faulty-7', available: false },
];
