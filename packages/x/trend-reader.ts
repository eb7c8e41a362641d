import { type MicroUsd, READ_TRENDS, SEARCH_POSTS, type TrendReader, type Unreadable } from '@promoter/domain';
import * as z from 'zod/mini';
import type { XBearer } from './credentials.ts';
import { createXReader, type ReadAccess } from './reader.ts';

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
  const read = createXReader(access);
  return {
    trends: async (woeid) => {
      const { data } = answerOf(
        await read({
          call: READ_TRENDS,
          countedOnce: true,
          path: `trends/by/woeid/${woeid}`,
          query: { max_trends: MAX_TRENDS, 'trend.fields': 'trend_name,tweet_count' },
          schema: trendsSchema,
          reads: () => 1,
          price: prices.trends,
        }),
      );
      return data.map(({ trend_name, tweet_count }) => ({ name: trend_name, posts: tweet_count ?? null }));
    },
    search: async (text, maxResults) => {
      const { data } = answerOf(
        await read({
          call: SEARCH_POSTS,
          countedOnce: true,
          path: 'tweets/search/recent',
          query: { query: text, max_results: String(maxResults), 'tweet.fields': 'entities' },
          schema: searchSchema,
          reads: (found) => found.data.length,
          price: prices.readPost,
        }),
      );
      return data.map(({ entities }) => (entities?.hashtags ?? []).map(({ tag }) => tag));
    },
  };
}

function answerOf<T>(found: { kind: 'read'; answer: T } | Unreadable): T {
  if (found.kind === 'read') return found.answer;
  throw new TrendsUnreadable(found.detail);
}
