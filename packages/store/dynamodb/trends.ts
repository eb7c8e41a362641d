import { allSettledOrThrow, CATEGORIES, type Trend, type TrendStore } from '@promoter/domain';
import * as z from 'zod/mini';
import { byRank } from '../order.ts';
import { putAll } from './put-all.ts';
import { expiry, readPartition, readRow, time } from './rows.ts';
import type { TableAccess } from './tables.ts';

const row = z.object({
  scope: z.string(),
  hashtag: z.string(),
  topic: z.string(),
  category: z.enum(CATEGORIES),
  domain: z.boolean(),
  relevance: z.number(),
  usable: z.boolean(),
  reason: z.string(),
  source: z.string(),
  rank: z.number(),
  volume: z.nullable(z.number()),
  seenAt: time,
  expiresAt: expiry,
});

/** The Trends table: classified trends, by region. Unreadable rows are left out. */
export function createTrendStore(tables: TableAccess): TrendStore {
  const { report } = tables;
  const listScope = (scope: string): Promise<Trend[]> =>
    readPartition(tables, 'Trends', ['scope', scope], (item) =>
      readRow(row, item, { table: 'Trends', key: `${scope} ${String(item.hashtag)}`, report }),
    );
  return {
    put: async (trends) => {
      const rows = trends.map((trend) => z.encode(row, trend));
      await putAll(tables, 'Trends', ['scope', 'hashtag'], rows);
    },
    list: async (scopes, now) =>
      (await allSettledOrThrow([...new Set(scopes)].map(listScope)))
        .flat()
        .filter(({ expiresAt }) => expiresAt > now)
        .sort(byRank),
  };
}
