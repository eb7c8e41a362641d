import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { allSettledOrThrow, CATEGORIES, type Trend, type TrendStore } from '@promoter/domain';
import * as z from 'zod/mini';
import { byRank } from '../order.ts';
import { putAll } from './put-all.ts';
import { expiry, readRow, time } from './rows.ts';
import type { Tables } from './tables.ts';

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
export function createTrendStore(tables: Tables): TrendStore {
  const { db, name, report } = tables;

  async function listScope(scope: string): Promise<Trend[]> {
    const pages = paginateQuery(
      { client: db },
      {
        TableName: name('Trends'),
        KeyConditionExpression: '#scope = :scope',
        ExpressionAttributeNames: { '#scope': 'scope' },
        ExpressionAttributeValues: { ':scope': scope },
      },
    );
    const trends: Trend[] = [];
    for await (const { Items = [] } of pages) {
      trends.push(
        ...Items.flatMap((item) => {
          const key = `${scope} ${String(item.hashtag)}`;
          return readRow(row, item, { table: 'Trends', key, report }) ?? [];
        }),
      );
    }
    return trends;
  }

  return {
    put: (trends) => {
      const latest = new Map(trends.map((trend) => [`${trend.scope} ${trend.hashtag}`, trend]));
      return putAll(
        tables,
        'Trends',
        [...latest.values()].map((trend) => z.encode(row, trend)),
      );
    },
    list: async (scopes, now) =>
      (await allSettledOrThrow([...new Set(scopes)].map(listScope)))
        .flat()
        .filter(({ expiresAt }) => expiresAt > now)
        .sort(byRank),
  };
}
