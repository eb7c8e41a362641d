import { GetCommand, PutCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import { type Card, type CardStore, KINDS, type PostedCard, type PostedCardStore } from '@promoter/domain';
import * as z from 'zod/mini';
import { byCard } from '../order.ts';
import type { Row } from './read-row.ts';
import { expiry, keptUntil, type RowPlace, readPages, readRow } from './rows.ts';
import type { TableAccess } from './tables.ts';

const about = { offer: z.string(), layout: z.enum(KINDS), digest: z.string(), expiresAt: expiry };

const drawn = z.object(about);

const shown = {
  pricesMicroUsd: z.readonly(z.array(z.int())),
  day: z.iso.date(),
  alt: z.string(),
  png: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
};

/** Rows say in which unit their prices are. */
const named = {
  decode: <T extends { pricesMicroUsd: readonly number[] }>({ pricesMicroUsd, ...rest }: T) => ({
    ...rest,
    prices: pricesMicroUsd,
  }),
  encode: <T extends { prices: readonly number[] }>({ prices, ...rest }: T) => ({ ...rest, pricesMicroUsd: prices }),
};

const card = z.codec(z.object({ ...about, ...shown }), z.custom<Card>(), named);

const postedCard = z.codec(z.object({ slot: z.string(), offer: z.string(), ...shown }), z.custom<PostedCard>(), named);

/**
 * The Cards table: the picture of each product's price, some 33 KB each. One that cannot be read is as good as none. It is
 * drawn anew at once, or on the next day where the picture alone is damaged: cards are listed without their pictures.
 */
export function createCardStore({ db, name, report }: TableAccess): CardStore {
  const placeOf = ({ offer, layout }: Row): RowPlace => ({ table: 'Cards', key: `${offer} ${layout}`, report });
  return {
    // Eventually consistent, which halves what the picture's 4 KB pieces cost: what it shows is checked by its reader.
    get: async ({ offer, layout }, now) => {
      const { Item } = await db.send(new GetCommand({ TableName: name('Cards'), Key: { offer, layout } }));
      const found = Item && readRow(card, Item, placeOf(Item));
      return found && found.expiresAt > now ? found : undefined;
    },
    put: async (fresh) => {
      await db.send(new PutCommand({ TableName: name('Cards'), Item: z.encode(card, fresh) }));
    },
    list: async (now) => {
      const names = Object.keys(about);
      const pages = paginateScan(
        { client: db },
        {
          TableName: name('Cards'),
          ProjectionExpression: names.map((field) => `#${field}`).join(', '),
          ExpressionAttributeNames: Object.fromEntries(names.map((field) => [`#${field}`, field])),
        },
      );
      const rows = await readPages(pages, (item) => readRow(drawn, item, placeOf(item)));
      return rows
        .filter(({ expiresAt }) => expiresAt > now)
        .map(({ offer, layout, digest }) => ({ offer, layout, digest }))
        .sort(byCard);
    },
  };
}

/** The PostedCards table: the cards that posts went out with, by slot, as long as their posts are kept. */
export function createPostedCardStore({ db, name, report }: TableAccess): PostedCardStore {
  return {
    put: async (fresh, at) => {
      const row = { ...z.encode(postedCard, fresh), expiresAt: keptUntil(at) };
      await db.send(new PutCommand({ TableName: name('PostedCards'), Item: row }));
    },
    get: async (slot) => {
      const { Item } = await db.send(new GetCommand({ TableName: name('PostedCards'), Key: { slot } }));
      return Item && readRow(postedCard, Item, { table: 'PostedCards', key: slot, report });
    },
  };
}
