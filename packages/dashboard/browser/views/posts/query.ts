import type { PostLine } from '@promoter/control/answers';

/** The orders in which posts are shown. */
export const SORTS = ['newest', 'views', 'engagement', 'rate'] as const;
export type Sort = (typeof SORTS)[number];

/** What has become of a post. */
export const FATES = ['on-x', 'rehearsed', 'deleted', 'missing'] as const;
export type Fate = (typeof FATES)[number];

/** What the address asks the view to show. What is null is not asked for. */
export interface Query {
  /** A number of days or a month: see `spanOf`. */
  span: string | null;
  sort: Sort;
  account: string | null;
  angle: string | null;
  /** With its `#`, which the address leaves out. */
  tag: string | null;
  state: Fate | null;
  search: string;
  /** From 1. */
  page: number;
}

/** The parameters that narrow what is shown; without them every post of the span is. */
export const FILTERS = ['account', 'angle', 'tag', 'state', 'search'] as const;

/** Reads the address; what it does not know is as if it were not there. */
export function queryOf(parameters: ReadonlyMap<string, string>): Query {
  const text = (name: string) => parameters.get(name) || null;
  const tag = text('tag');
  const page = Number(text('page'));
  return {
    span: text('span'),
    sort: SORTS.find((known) => known === text('sort')) ?? 'newest',
    account: text('account'),
    angle: text('angle'),
    tag: tag && `#${tag}`,
    state: FATES.find((known) => known === text('state')) ?? null,
    search: text('search')?.trim() ?? '',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** Whether a post is among those asked for. */
export function isAskedFor(post: PostLine, { account, angle, tag, state, search }: Query): boolean {
  return (
    (account === null || post.account === account) &&
    (angle === null || post.angle === angle) &&
    (tag === null || post.tags.some((own) => isSame(own, tag))) &&
    (state === null || fateOf(post) === state) &&
    wordsOf(search).every((word) => post.text.toLowerCase().includes(word))
  );
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const wordsOf = (search: string): string[] => search.toLowerCase().split(/\s+/).filter(Boolean);

/** What has become of a post. One whose deletion X refused is on X still. */
export function fateOf({ mode, deletion, missingSince }: PostLine): Fate {
  if (mode === 'rehearsal') return 'rehearsed';
  if (deletion?.state === 'asked' || deletion?.state === 'deleted') return 'deleted';
  return missingSince === null ? 'on-x' : 'missing';
}
