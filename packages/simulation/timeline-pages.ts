import type { AcceptedPost } from './observations.ts';

type Entry = Record<string, unknown>;

/** The page of a timeline that X answers with for its entries, newest first: whole, or in a way that may hide posts. */
const PAGES = {
  none: (entries) => ({ data: entries, meta: countOf(entries) }),
  /** The newest, the one that is looked for, is among the errors. */
  'errors-beside-data': ([newest, ...others]) => ({
    ...(others.length === 0 ? {} : { data: others }),
    meta: countOf(others),
    errors: [{ title: 'Not Found Error', value: newest?.id, resource_type: 'post' }],
  }),
  'nothing-but-errors': () => ({ meta: countOf([]), errors: [{ title: 'Internal Error' }] }),
  'fields-left-out': (entries) => ({ data: entries.map(({ id, text }) => ({ id, text })), meta: countOf(entries) }),
  'cut-short': (entries) => ({ data: entries.slice(Math.ceil(entries.length / 2)), meta: countOf(entries) }),
  'unreadable-items': (entries) => ({ data: entries.map(({ id }) => ({ post_id: id })), meta: countOf(entries) }),
  'empty-without-count': () => ({ data: [] }),
  'another-shape': (entries) => ({ posts: entries }),
} as const satisfies Record<string, (entries: readonly Entry[]) => Record<string, unknown>>;

/** How X's answer for a timeline differs from a whole page. */
export type PageFault = keyof typeof PAGES;

/** The body that X answers with for these posts. */
export function timelinePage(posts: readonly AcceptedPost[], fault: PageFault): Record<string, unknown> {
  const page: (entries: readonly Entry[]) => Record<string, unknown> = PAGES[fault];
  return page(posts.map(asEntry));
}

const countOf = ({ length }: readonly Entry[]) => ({ result_count: length });

/** X shortens links, tells their addresses in the entities, and gives three characters as those of HTML. */
function asEntry({ xId, text, at }: AcceptedPost): Entry {
  const links = text.match(/https?:\/\/\S+/g) ?? [];
  const urls = links.map((address, index) => ({ url: `https://t.co/${xId}x${index}`, expanded_url: address }));
  const shortened = urls.reduce((so, { url, expanded_url }) => so.replace(expanded_url, url), text);
  const escaped = shortened.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return { id: xId, text: escaped, created_at: new Date(at).toISOString(), entities: { urls } };
}
