import type { EpochMs, PostMetrics } from '@promoter/domain';
import * as z from 'zod/mini';
import { count, id, list, perhaps, readable } from './lenient.ts';

const figure = z.catch(z.nullable(count), null);

/** What X's analytics say of a post, by the names of its description (2.167, 2026-08-22); null where they say nothing. */
const figuresSchema = z.object({
  id,
  impressions: figure,
  likes: figure,
  retweets: figure,
  replies: figure,
  quote_tweets: figure,
  url_clicks: figure,
  user_profile_clicks: figure,
});

/** The figures stand beside the id, or in the only one of its spans of time. */
const entrySchema = z.pipe(
  z.pipe(
    z.looseObject({ timestamped_metrics: perhaps(list) }),
    z.transform(
      ({ timestamped_metrics: spans, ...own }): z.input<typeof figuresSchema> => ({
        ...(spans?.length === 1 && Object(spans[0]).metrics),
        ...own,
      }),
    ),
  ),
  figuresSchema,
);

export const ANALYTICS_FIELDS = ['timestamped_metrics', ...Object.keys(figuresSchema.shape)].join(',');

export const analyticsSchema = z.pipe(
  z.object({ data: z.nullish(list) }),
  z.transform(({ data }) => readable(entrySchema, data ?? [])),
);

/** What analytics say of posts, by X id: their clicks where any are given, and all metrics of those that have them all. */
export function analyticsOf(entries: z.output<typeof analyticsSchema>, readAt: EpochMs) {
  const clicks = new Map<string, Pick<PostMetrics, 'linkClicks' | 'profileClicks'>>();
  const metrics = new Map<string, PostMetrics>();
  for (const entry of entries) {
    const { id, impressions, likes, retweets: reposts, replies, quote_tweets: quotes, url_clicks: linkClicks } = entry;
    if (linkClicks === null) continue;
    const given = { linkClicks, profileClicks: entry.user_profile_clicks };
    clicks.set(id, given);
    if (likes !== null && reposts !== null && replies !== null && quotes !== null)
      metrics.set(id, { readAt, impressions, likes, reposts, replies, quotes, ...given });
  }
  return { clicks, metrics };
}
