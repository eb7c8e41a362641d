import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { KINDS, type Offer, type OfferStore, PRICE_UNITS } from '@promoter/domain';
import * as z from 'zod/mini';
import { byOfferId } from '../order.ts';
import { putAll } from './put-all.ts';
import { readPages, readRow, time } from './rows.ts';
import type { TableAccess } from './tables.ts';

const offer = z.codec(
  z.object({
    offerId: z.string(),
    kind: z.enum(KINDS),
    name: z.string(),
    count: z.int(),
    priceMicroUsd: z.int(),
    unit: z.enum(PRICE_UNITS),
    available: z.boolean(),
    location: z.nullable(z.string()),
    source: z.string(),
    fetchedAt: time,
  }),
  z.custom<Offer>(),
  {
    decode: ({ offerId, priceMicroUsd, ...rest }) => ({ id: offerId, price: priceMicroUsd, ...rest }),
    encode: ({ id, price, ...rest }) => ({ offerId: id, priceMicroUsd: price, ...rest }),
  },
);

/**
 * The Offers table: what is for sale, a few dozen rows. Read consistently, since a price must be the latest;
 * unreadable rows are left out.
 */
export function createOfferStore(tables: TableAccess): OfferStore {
  const { db, name, report } = tables;
  return {
    put: async (offers) => {
      const rows = offers.map((entry) => z.encode(offer, entry));
      await putAll(tables, 'Offers', ['offerId'], rows);
    },
    list: async () => {
      const pages = paginateScan({ client: db }, { TableName: name('Offers'), ConsistentRead: true });
      const offers = await readPages(pages, (item) =>
        readRow(offer, item, { table: 'Offers', key: String(item.offerId), report }),
      );
      return offers.sort(byOfferId);
    },
  };
}
