import { type MicroUsd, READ_TRENDS, SEARCH_POSTS, type TrendReader } from '@promoter/domain';
import * as z from 'zod/mini';
import type { XBearer } from './credentials.ts';
import { createXReader, type ReadAccess, type ReadRequest } from './reader.ts';

/** X refused, could not be reached, or answered in another shape. Holds no request, and so no token. */
export class TrendsUnreadable extends Error {
  override name = 'TrendsUnreadable';
}

const trendsSchema = z.object({
  data: z.array(z.object({ trend_name: z.string(), tweet_count: z.optional(z.int()) })),
});

const searchSchema = z.object({
  data: z._default(
    z.array(
      z.object({ entities: z.optional(z.object({ hashtags: z.optional(z.array(z.object({ tag: z.string() }))) })) }),
    ),
    [],
  ),
});

/** The most trends of a place that X gives at once. */
const MAX_TRENDS = '50';

export interface XTrendReaderOptions extends ReadAccess<XBearer> {
  /** What X bills for one list of trends, and for one post that a search finds. */
  prices: { trends: MicroUsd; readPost: MicroUsd };
}

/** Reads trends with the app's own token. Each call is one request, billed when it succeeds. */
export function createXTrendReader({ prices, ...access }: XTrendReaderOptions): TrendReader {
  const reader = createXReader(access);
  const read = async <S extends z.ZodMiniType>(request: ReadRequest<S>): Promise<z.output<S>> => {
    const found = await reader({ ...request, countedOnce: true });
    if (found.kind === 'unreadable') throw new TrendsUnreadable(found.detail);
    return found.answer;
  };
  return {
    trends: async (woeid) => {
      const path = `trends/by/woeid/${woeid}`;
      const query = { max_trends: MAX_TRENDS, 'trend.fields': 'trend_name,tweet_count' };
      const billed = { reads: () => 1, price: prices.trends };
      const { data } = await read({ call: READ_TRENDS, path, query, schema: trendsSchema, ...billed });
      return data.map(({ trend_name, tweet_count }) => ({ name: trend_name, posts: tweet_count ?? null }));
    },
    search: async (text, maxResults) => {
      const path = 'tweets/search/recent';
      const query = { query: text, max_results: String(maxResults), 'tweet.fields': 'entities' };
      const reads = (answer: z.output<typeof searchSchema>) => answer.data.length;
      const price = prices.readPost;
      const { data } = await read({ call: SEARCH_POSTS, path, query, schema: searchSchema, reads, price });
      return data.map(({ entities }) => (entities?.hashtags ?? []).map(({ tag }) => tag));
    },
  };
}
