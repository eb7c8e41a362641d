import { type MicroUsd, type Offer, parseUsd } from '@promoter/domain';
import type { Subject } from '../../../packages/content/ideas/wording.ts';
import { type Product, productsOf } from '../../../packages/content/offers/products.ts';
import { aBrand } from './a-brand.ts';
import { NOW } from './a-request.ts';

const usd = (text: string): MicroUsd => parseUsd(text) ?? 0;

/** Eight H200 at $26.60 an hour, read now. */
export const aMachine = (change: Partial<Offer> = {}): Offer => {
  const { count = 8, name = 'H200' } = change;
  return {
    id: `gpu-${count}x-${name}`,
    kind: 'gpu',
    name,
    count,
    price: usd('26.60'),
    unit: 'hour',
    available: true,
    location: null,
    source: 'price-list',
    fetchedAt: NOW,
    ...change,
  };
};

/** One RTX 4090 at $0.46 an hour. */
export const aCard = (change: Partial<Offer> = {}): Offer =>
  aMachine({ count: 1, name: 'RTX 4090', price: usd('0.46'), ...change });

/** A model’s prices for a million tokens, as the list has them: one offer each. */
export const aModel = (name = 'Qwen3-32B', input = '0.06', output: string | null = '0.24'): Offer[] =>
  [
    { id: `${name}-in`, price: input, unit: 'million-tokens-in' as const },
    { id: `${name}-out`, price: output, unit: 'million-tokens-out' as const },
  ].flatMap(({ id, price, unit }) =>
    price === null ? [] : [aMachine({ id, kind: 'model', name, count: 1, price: usd(price), unit })],
  );

/** What the offers of one thing amount to. */
export function aProduct(...offers: readonly Offer[]): Product {
  const [product] = productsOf(offers, aBrand(), NOW);
  if (!product) throw new Error('these offers are no product');
  return product;
}

/** What a wording about a product is filled from; `naming: 1` calls eight machines `eight H200`, not `8x H200`. */
export const aSubject = (product: Product, change: Partial<Subject> = {}): Subject => ({
  brand: 'Acme',
  product,
  companion: () => undefined,
  naming: 0,
  ...change,
});
