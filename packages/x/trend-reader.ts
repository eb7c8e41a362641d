import type { TrendReader } from '@promoter/domain';
import * as z from 'zod/mini';
import { requestX, type XAccess } from './client.ts';
import type { XBearer } from './credentials.ts';
import { describeUnread, parseAnswer } from './reader.ts';

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

/** Reads trends with the app's own token. Each call is one request, billed when it succeeds. */
export function createXTrendReader(access: XAccess<XBearer>): TrendReader {
  return {
    trends: async (woeid) => {
      const query = { max_trends: MAX_TRENDS, 'trend.fields': 'trend_name,tweet_count' };
      const { data } = await read(access, `trends/by/woeid/${woeid}`, query, trendsSchema);
      return data.map(({ trend_name, tweet_count }) => ({ name: trend_name, posts: tweet_count ?? null }));
    },
    search: async (text, maxResults) => {
      const query = { query: text, max_results: String(maxResults), 'tweet.fields': 'entities' };
      const { data } = await read(access, 'tweets/search/recent', query, searchSchema);
      return data.map(({ entities }) => (entities?.hashtags ?? []).map(({ tag }) => tag));
    },
  };
}

async function read<S extends z.ZodMiniType>(
  access: XAccess<XBearer>,
  path: string,
  query: Record<string, string>,
  schema: S,
): Promise<z.output<S>> {
  const answer = await requestX(access, { method: 'GET', path, query });
  const parsed = parseAnswer(answer, schema);
  if (parsed) return parsed.data;
  throw new TrendsUnreadable(describeUnread(answer));
}
