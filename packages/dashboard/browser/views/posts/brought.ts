import type { PostLine } from '@promoter/control/answers';
import type { Sort } from './query.ts';

/** What a post brought, as X's figures say. */
export interface Brought {
  /** Null where X did not tell. */
  views: number | null;
  /** Likes, reposts, replies and quotes. */
  engagement: number;
  /** Engagement per view, 0 to 1 and in rare cases more; null where there are no views. */
  rate: number | null;
}

/** Null where X's figures of a post have not been read. */
export function broughtBy({ metrics }: PostLine): Brought | null {
  if (!metrics) return null;
  const { impressions: views, likes, reposts, replies, quotes } = metrics;
  const engagement = likes + reposts + replies + quotes;
  return { views, engagement, rate: views ? engagement / views : null };
}

/** By what each order compares, and what decides between equals; the newer one is first where nothing does. */
const KEYS: Readonly<Record<Sort, readonly (keyof Brought)[]>> = {
  newest: [],
  views: ['views', 'engagement'],
  engagement: ['engagement', 'views'],
  rate: ['rate', 'engagement'],
};

/** The posts, given newest first, in another order. Those without the figure come last. */
export function sorted(posts: readonly PostLine[], sort: Sort): PostLine[] {
  const keys = KEYS[sort];
  return posts
    .map((post) => ({ post, brought: broughtBy(post) }))
    .sort((a, b) => keys.map((key) => compare(a.brought?.[key], b.brought?.[key])).find(Boolean) ?? 0)
    .map(({ post }) => post);
}

/** More first; what is not known last. */
function compare(a: number | null | undefined, b: number | null | undefined): number {
  const [known, other] = [a ?? null, b ?? null];
  if (known === null || other === null) return Number(known === null) - Number(other === null);
  return other - known;
}

/** What posts brought together. */
export interface Total {
  posts: number;
  /** Of them, those whose figures have been read. */
  measured: number;
  /** Null where X told none. */
  views: number | null;
  engagement: number;
}

export function totalOf(posts: readonly PostLine[]): Total {
  const read = posts.map(broughtBy).filter((brought) => brought !== null);
  const views = read.map((brought) => brought.views).filter((count) => count !== null);
  return {
    posts: posts.length,
    measured: read.length,
    views: views.length === 0 ? null : sum(views),
    engagement: sum(read.map(({ engagement }) => engagement)),
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
