import type { TimelinePost } from '@promoter/domain';
import * as z from 'zod/mini';
import { hasErrors, id, list, perhaps, readable } from './lenient.ts';

const linkSchema = z.object({
  url: perhaps(z.string()),
  expanded_url: perhaps(z.string()),
  unwound_url: perhaps(z.string()),
});

const entrySchema = z.object({
  id,
  text: z.string(),
  created_at: perhaps(z.iso.datetime({ offset: true })),
  entities: perhaps(z.object({ urls: perhaps(list) })),
});

type Entry = z.output<typeof entrySchema>;

const metaSchema = z.object({ result_count: z.nullish(z.int()), next_token: z.nullish(z.string()) });

/**
 * A page of a timeline: what it shows, and why a post may be missing from it. An answer that has neither posts nor their
 * number is none.
 */
export const pageSchema = z.pipe(
  z
    .object({ data: z.nullish(list), meta: z.optional(z.unknown()), errors: z.optional(z.unknown()) })
    .check(z.refine(({ data, meta }) => Boolean(data) || hasCount(meta))),
  z.transform(({ data: items, meta, errors }) => {
    const data = items ?? [];
    const entries = readable(entrySchema, data);
    const counts = metaSchema.safeParse(meta ?? {}).data;
    // Of a page without posts only their number, zero, says that there are none.
    const named = counts?.result_count ?? (data.length > 0 ? data.length : null);
    const isWhole = counts !== undefined && entries.length === data.length && data.length === named;
    const lacksFields = leftOutFields(entries);
    const doubts = [
      [hasErrors(errors), 'X’s answer holds errors'],
      [!isWhole, 'a part of X’s answer is missing or could not be read'],
      [lacksFields, 'X left out the fields that were asked for'],
    ] as const;
    return {
      posts: entries.map(asPost),
      next: counts?.next_token || undefined,
      lacksFields,
      doubt: doubts.find(([applies]) => applies)?.[1] ?? null,
    };
  }),
);

const hasCount = (meta: unknown): boolean => typeof metaSchema.safeParse(meta).data?.result_count === 'number';

/** X's shortened links. */
const SHORTENED = /https?:\/\/t\.co\/\w/;

/**
 * Whether X took no notice of the fields that were asked for: each post has a date then, and one with a link has
 * entities.
 */
const leftOutFields = (entries: readonly Entry[]): boolean =>
  entries.every(({ entities }) => !entities) &&
  entries.some(({ text, created_at }) => !created_at || SHORTENED.test(text));

/** The account that the credentials belong to. */
export const selfSchema = z.pipe(
  z.object({ data: z.object({ id, username: z.string() }) }),
  z.transform(({ data }) => data),
);

function asPost({ id: xId, text, created_at, entities }: Entry): TimelinePost {
  const links = readable(linkSchema, entities?.urls ?? []);
  const written = links.reduce(
    (so, { url, expanded_url }) => (url && expanded_url ? so.replace(url, () => unescaped(expanded_url)) : so),
    unescaped(text),
  );
  const urls = links.flatMap(({ expanded_url, unwound_url }) =>
    [expanded_url, unwound_url].flatMap((url) => (url ? [unescaped(url)] : [])),
  );
  return { xId, text: written, createdAt: created_at ? Date.parse(created_at) : null, urls };
}

/** X gives these three characters as HTML entities, and no others. */
const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
