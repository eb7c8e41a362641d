import type { ReadPriceList } from '@promoter/content/price-list';
import { PRICE_LIST_SOURCE } from '@promoter/domain';
import * as z from 'zod/mini';

const list = z.object({ machines: z.array(z.object({ name: z.string(), cents: z.int() })) });

/** Reads `{ "machines": [{ "name": "K1", "cents": 100 }] }`, prices in cents an hour. */
export const readPriceList: ReadPriceList = (answer, fetchedAt) => {
  const read = list.safeParse(answer);
  if (!read.success) return { kind: 'unreadable', reason: 'no list of machines' };
  const offers = read.data.machines.map(({ name, cents }) => ({
    id: `gpu-${name.toLowerCase()}`,
    kind: 'gpu' as const,
    name,
    count: 1,
    price: cents * 10_000,
    unit: 'hour' as const,
    available: true,
    location: null,
    source: PRICE_LIST_SOURCE,
    fetchedAt,
  }));
  return { kind: 'read', offers, refused: [] };
};
