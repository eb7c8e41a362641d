import type { EpochMs, MetricsReading, PostMetrics } from '@promoter/domain';
import * as z from 'zod/mini';
import { count, id, list, perhaps, readable } from './lenient.ts';

/** The clicks that X's prose names; its description (2.167, 2026-08-22) leaves this object without fields. */
const clicks = perhaps(z.object({ url_link_clicks: perhaps(count), user_profile_clicks: perhaps(count) }));

const metricsEntry = z.object({
  id,
  public_metrics: z
    .object({
      like_count: count,
      /** X's description (2.167, 2026-08-22) has the first name, its prose the second. */
      repost_count: perhaps(count),
      retweet_count: perhaps(count),
      reply_count: count,
      quote_count: count,
      impression_count: perhaps(count),
    })
    .check(z.refine(({ repost_count, retweet_count }) => typeof (repost_count ?? retweet_count) === 'number')),
  non_public_metrics: clicks,
});

const withId = z.object({ id });
const withMetrics = z.object({ public_metrics: z.object({}) });
/** How X says that it does not have a post: `value` is its id. */
const notFound = z.object({ value: z.string() });

/** X may name a post in an error for no other reason than that it keeps one of its fields to itself. */
const isOfField = (error: unknown): boolean => /non_public_metrics|authorized-for-field/.test(JSON.stringify(error));

/** The metrics of some posts. Where X has none of them any more, there is no data, and errors name them. */
export const metricsSchema = z.pipe(
  z
    .object({ data: z.nullish(list), errors: z.nullish(list) })
    .check(z.refine(({ data, errors }) => Boolean(data) || readable(notFound, errors ?? []).length > 0)),
  z.transform(({ data, errors: all }) => {
    const [posts, errors] = [data ?? [], all ?? []];
    const found = readable(withId, posts);
    const others = errors.filter((error) => !isOfField(error));
    const missing = readable(notFound, others);
    return {
      entries: readable(metricsEntry, posts),
      found: new Set(found.map((post) => post.id)),
      missing: new Set(missing.map(({ value }) => value)),
      isWhole: found.length === posts.length && missing.length === errors.length,
      refusesField: others.length < errors.length,
      lacksFields: posts.length > 0 && readable(withMetrics, posts).length === 0,
    };
  }),
);

/** The metrics of an answer, by X id. */
export function metricsOf(
  { entries, found, missing, isWhole }: z.output<typeof metricsSchema>,
  xIds: readonly string[],
  readAt: EpochMs,
): MetricsReading {
  const metrics = new Map(entries.map((entry) => [entry.id, asMetrics(entry, readAt)]));
  const isPerhapsThere = (xId: string) => found.has(xId) || (!isWhole && !missing.has(xId));
  const withoutMetrics = new Set(xIds.filter((xId) => !metrics.has(xId) && isPerhapsThere(xId)));
  return { kind: 'read', metrics, ...(withoutMetrics.size === 0 ? {} : { withoutMetrics }) };
}

const asMetrics = (
  { public_metrics: counts, non_public_metrics: own }: z.output<typeof metricsEntry>,
  readAt: EpochMs,
): PostMetrics => ({
  readAt,
  impressions: counts.impression_count ?? null,
  likes: counts.like_count,
  reposts: counts.repost_count ?? counts.retweet_count ?? 0,
  replies: counts.reply_count,
  quotes: counts.quote_count,
  linkClicks: own?.url_link_clicks ?? null,
  profileClicks: own?.user_profile_clicks ?? null,
});
