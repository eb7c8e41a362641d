import { type MicroUsd, READ_TRENDS, SEARCH_POSTS, type TrendReader } from '@promoter/domain';
import * as z from 'zod/mini';
import type { XBearer } from './credentials.ts';
import { hasErrors, list, perhaps, readable } from './lenient.ts';
import { createPostsReader, type FieldsMemory } from './post-fields.ts';
import { createXReader, type ReadAccess } from './reader.ts';

/** X refused, could not be reached, or answered in another shape. Holds no request, and so no token. */
export class TrendsUnreadable extends Error {
  override name = 'TrendsUnreadable';
}

const trendSchema = z.object({ trend_name: z.string(), tweet_count: perhaps(z.int()) });

/** A list of trends: one without a name is left out, and a list without any name is none. */
const trendsSchema = z.pipe(
  z.object({ data: list }).check(z.refine(({ data }) => data.length === 0 || readable(trendSchema, data).length > 0)),
  z.transform(({ data }) => readable(trendSchema, data)),
);

const foundSchema = z.object({ entities: perhaps(z.object({ hashtags: perhaps(list) })) });

/** The posts of a search; an answer with errors and without posts is none. */
const searchSchema = z.pipe(
  z
    .object({ data: z.nullish(list), errors: z.optional(z.unknown()) })
    .check(z.refine(({ data, errors }) => Boolean(data) || !hasErrors(errors))),
  z.transform(({ data }) => {
    const posts = readable(foundSchema, data ?? []);
    return { posts, lacksFields: posts.length > 0 && posts.every(({ entities }) => !entities) };
  }),
);
const tagSchema = z.object({ tag: z.string() });

/** The most trends of a place that X gives at once. */
const MAX_TRENDS = '50';

export interface XTrendReaderOptions extends ReadAccess<XBearer>, FieldsMemory {
  /** What X bills for one list of trends, and for one post that a search finds. */
  prices: { trends: MicroUsd; readPost: MicroUsd };
}

/** Reads trends with the app's own token. Each call is one request, billed when it succeeds. */
export function createXTrendReader({ prices, ...access }: XTrendReaderOptions): TrendReader {
  const read = createXReader(access);
  const readPosts = createPostsReader(read, access);
  return {
    trends: async (woeid) => {
      const found = await read({
        call: READ_TRENDS,
        path: `trends/by/woeid/${woeid}`,
        query: { max_trends: MAX_TRENDS, 'trend.fields': 'trend_name,tweet_count' },
        schema: trendsSchema,
        countedOnce: true,
        reads: () => 1,
        price: prices.trends,
      });
      if (found.kind === 'unreadable') throw new TrendsUnreadable(found.detail);
      return found.answer.map(({ trend_name, tweet_count }) => ({ name: trend_name, posts: tweet_count ?? null }));
    },
    search: async (text, maxResults) => {
      const found = await readPosts({
        call: SEARCH_POSTS,
        path: 'tweets/search/recent',
        query: { query: text, max_results: String(maxResults) },
        fields: 'entities',
        schema: searchSchema,
        countedOnce: true,
        reads: ({ posts }) => posts.length,
        price: prices.readPost,
      });
      if (found.kind === 'unreadable') throw new TrendsUnreadable(found.detail);
      const { posts, lacksFields } = found.answer;
      if (lacksFields) throw new TrendsUnreadable('X left out the hashtags that were asked for');
      return posts.map(({ entities }) => readable(tagSchema, entities?.hashtags ?? []).map(({ tag }) => tag));
    },
  };
}
