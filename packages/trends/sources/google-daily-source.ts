import type { RawTrend } from '@promoter/domain';
import * as z from 'zod/mini';
import type { GoogleTrendsClient } from './google-trends-api-source.ts';
import { PageError } from './page-error.ts';
import { parseVolume, topicText } from './topic-text.ts';
import type { TrendSource } from './trend-source.ts';
import { untilAborted } from './until-aborted.ts';

const days = z.object({
  default: z.object({
    trendingSearchesDays: z.array(
      z.object({
        trendingSearches: z.array(
          z.object({
            title: z.object({ query: z.string() }),
            formattedTraffic: z._default(z.string(), ''),
            articles: z._default(z.array(z.object({ title: z.string() })), []),
          }),
        ),
      }),
    ),
  }),
});

/**
 * google-trends-api's daily trends. Google answers 404 since 2025-02; kept behind its breaker, which then asks once an
 * hour, because the same data with headlines is worth having the day it returns.
 */
export function googleDailySource(client: GoogleTrendsClient): TrendSource {
  return {
    name: 'google-daily',
    async fetch({ region, signal }) {
      if (region.geo === null) return { kind: 'none' };
      const answer = await untilAborted(client.dailyTrends({ geo: region.geo }), signal);
      return { kind: 'trends', trends: parseDays(answer), validators: null };
    },
  };
}

function parseDays(answer: string): RawTrend[] {
  const trends = readDays(answer).map(({ title, formattedTraffic, articles }, index) => ({
    topic: topicText(title.query),
    rank: index + 1,
    volume: parseVolume(formattedTraffic),
    headlines: articles.map((article) => topicText(article.title)),
  }));
  if (trends.length === 0) throw new PageError('google-daily', 'no search in any day', answer);
  return trends;
}

function readDays(answer: string) {
  try {
    return days.parse(JSON.parse(answer)).default.trendingSearchesDays.flatMap((day) => day.trendingSearches);
  } catch (cause) {
    throw new PageError('google-daily', 'answered no days', answer, { cause });
  }
}
