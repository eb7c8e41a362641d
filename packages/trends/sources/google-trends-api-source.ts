import { DAY_MS, type EpochMs, HOUR_MS, type RawTrend } from '@promoter/domain';
import * as z from 'zod/mini';
import { tagsOfHour } from './generated-tags.ts';
import { PageError } from './page-error.ts';
import { ranked } from './topic-text.ts';
import type { TrendSource } from './trend-source.ts';

/** The one call of google-trends-api 4.9.2 that still works. It answers with text that should be JSON. */
export interface GoogleTrendsClient {
  interestOverTime(query: { keyword: string[]; startTime: Date; endTime: Date }): Promise<string>;
}

/** Google compares five words at a time. */
const COMPARED_TAGS = 5;

const GOOGLE_HOST = 'trends.google.com';

/** Whether an address is Google's own, the only one that the library knows: where another is configured, it would bypass it. */
export const isGoogleTrends = (url: string): boolean => new URL(url).host === GOOGLE_HOST;

const timeline = z.object({
  default: z.object({ timelineData: z.array(z.object({ value: z.array(z.number()) })) }),
});

/**
 * Which of five of the field's tags, others every hour, are searched for more than before, most risen first: interest of
 * the last quarter of a week against the rest. The library has no timeout, does not follow redirects and passes HTML on as an answer
 * (4.9.2), so the signal ends the wait and the answer is checked against a schema.
 */
export function googleTrendsApiSource(
  client: GoogleTrendsClient,
  tags: readonly string[],
  now: () => EpochMs,
): TrendSource {
  return {
    name: 'google-trends-api',
    async fetch({ signal }) {
      const end = now();
      const keyword = tagsOfHour(tags, Math.floor(end / HOUR_MS), COMPARED_TAGS).map((tag) => tag.replace('#', ''));
      const query = { keyword, startTime: new Date(end - 7 * DAY_MS), endTime: new Date(end) };
      const late = Promise.withResolvers<never>();
      signal.addEventListener('abort', () => late.reject(signal.reason), { once: true });
      const answer = await Promise.race([client.interestOverTime(query), late.promise]);
      return { kind: 'trends', trends: risingTags(keyword, parseTimeline(answer)), validators: null };
    },
  };
}

function parseTimeline(answer: string): readonly (readonly number[])[] {
  try {
    return timeline.parse(JSON.parse(answer)).default.timelineData.map(({ value }) => value);
  } catch (cause) {
    throw new PageError('google-trends-api', 'answered no timeline', answer, { cause });
  }
}

function risingTags(tags: readonly string[], points: readonly (readonly number[])[]): RawTrend[] {
  const recent = Math.ceil(points.length / 4);
  const risen = tags
    .map((topic, column) => {
      const values = points.map((point) => point[column] ?? 0);
      return { topic, rise: mean(values.slice(-recent)) / Math.max(mean(values.slice(0, -recent)), 1) };
    })
    .filter(({ rise }) => rise > 1)
    .sort((a, b) => b.rise - a.rise);
  return ranked(risen.map(({ topic }) => ({ topic })));
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
