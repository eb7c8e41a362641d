import type { Offer } from '@promoter/domain';

/** A machine of eight H200 at $26.60 an hour, with what is changed. */
export const machineOffer = (change: Partial<Offer> = {}): Offer => ({
  id: 'gpu-8x-h200',
  kind: 'gpu',
  name: 'H200',
  count: 8,
  price: 26_600_000,
  unit: 'hour',
  available: true,
  location: null,
  source: 'price-list',
  fetchedAt: Date.parse('2026-11-27T08:00:00Z'),
  ...change,
});

/** A model's price for a million tokens, read or written. */
export const tokenOffer = (of: 'in' | 'out', price: number, change: Partial<Offer> = {}): Offer => ({
  ...machineOffer(),
  id: `qwen3-32b-${of}`,
  kind: 'model',
  name: 'Qwen3-32B',
  count: 1,
  price,
  unit: `million-tokens-${of}`,
  ...change,
});
