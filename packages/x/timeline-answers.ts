import type { EpochMs, PostMetrics, TimelinePost } from '@promoter/domain';
import * as z from 'zod/mini';

const id = z.string().check(z.regex(/^\d{1,25}$/));

const entrySchema = z.object({
  id,
  text: z.string(),
  created_at: z.optional(z.iso.datetime({ offset: true })),
  entities: z.optional(
    z.object({
      urls: z.optional(
        z.array(
          z.object({ url: z.string(), expanded_url: z.optional(z.string()), unwound_url: z.optional(z.string()) }),
        ),
      ),
    }),
  ),
});

/**
 * A page of a timeline. Its posts have to be as many as it says: an empty or half answer must never pass for a
 * timeline without the post.
 */
export const pageSchema = z.pipe(
  z
    .object({
      data: z.optional(z.array(entrySchema)),
      meta: z.optional(z.object({ result_count: z.optional(z.int()), next_token: z.optional(z.string()) })),
      errors: z.optional(z.array(z.unknown()).check(z.maxLength(0))),
    })
    .check(z.refine(({ data, meta }) => (meta?.result_count ?? data?.length) === (data ?? []).length)),
  z.transform(({ data = [], meta }) => ({ posts: data.map(asPost), next: meta?.next_token })),
);

/** The account that the credentials belong to. */
export const selfSchema = z.pipe(
  z.object({ data: z.object({ id, username: z.string() }) }),
  z.transform(({ data }) => data),
);

const count = z.int().check(z.gte(0));

/** The public metrics of some posts. */
export const metricsSchema = z.union([
  z.object({
    data: z.array(
      z.object({
        id,
        public_metrics: z.object({
          like_count: count,
          retweet_count: count,
          reply_count: count,
          quote_count: count,
          impression_count: z.optional(count),
        }),
      }),
    ),
  }),
  // None of the posts is there any more.
  z.pipe(
    z.object({ errors: z.array(z.object({ value: z.string() })).check(z.minLength(1)) }),
    z.transform(() => ({ data: [] })),
  ),
]);

/** The metrics of an answer, by X id. */
export function metricsOf({ data }: z.output<typeof metricsSchema>, readAt: EpochMs): Map<string, PostMetrics> {
  return new Map(
    data.map(({ id: xId, public_metrics }) => [
      xId,
      {
        readAt,
        impressions: public_metrics.impression_count ?? null,
        likes: public_metrics.like_count,
        reposts: public_metrics.retweet_count,
        replies: public_metrics.reply_count,
        quotes: public_metrics.quote_count,
      },
    ]),
  );
}

function asPost({ id: xId, text, created_at, entities }: z.output<typeof entrySchema>): TimelinePost {
  const links = entities?.urls ?? [];
  const written = links.reduce(
    (so, { url, expanded_url }) => so.replace(url, () => expanded_url ?? url),
    withoutEntities(text),
  );
  const urls = links.flatMap(({ expanded_url, unwound_url }) =>
    [expanded_url, unwound_url].filter((url) => url !== undefined),
  );
  return { xId, text: written, createdAt: created_at === undefined ? null : Date.parse(created_at), urls };
}

/** X gives these three characters as HTML entities, and no others. */
const withoutEntities = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
