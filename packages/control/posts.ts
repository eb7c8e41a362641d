import type { Config } from '@promoter/config';
import { type AccountId, type Deletion, isMissing, type Post } from '@promoter/domain';
import type { PostLine, PostsAnswer } from './answers/index.ts';
import { cardOfPost } from './cards.ts';
import { beforeIn, type Cursor, cursorAfter, newestFirst } from './cursor.ts';
import { deletionOf, readAsked } from './deletions.ts';
import { formatTime, usdNumber } from './formats.ts';
import { type AccountSelection, accountsOf } from './holds.ts';
import type { ControlServices } from './services.ts';

/** The last posts of the selected accounts together, newest first: before the cursor, where one is given. */
export async function readPosts(
  services: ControlServices,
  selection: AccountSelection,
  { limit, before }: { limit: number; before?: Cursor | undefined },
): Promise<PostsAnswer> {
  const { config, store } = services;
  const accounts = accountsOf(services, selection);
  // One more than is shown tells whether there are more.
  const listOf = (account: AccountId) =>
    store.posts.list(account, { limit: limit + 1, ...(before && { before: beforeIn(before, account) }) });
  const [posts, asked] = await Promise.all([Promise.all(accounts.map(listOf)), readAsked(services, accounts)]);
  const newest = posts.flat().sort(newestFirst);
  const shown = newest.slice(0, limit);
  const last = shown.at(-1);
  return {
    posts: shown.map((post) => postLineOf(post, config, asked.get(post.slot))),
    next: last && newest.length > limit ? cursorAfter(last) : null,
  };
}

/** A post as the answers show it, with a request to delete it that X has not answered for good. */
export const postLineOf = (
  { cost, postedAt, metrics, deletion, missing, picture, ...post }: Post,
  config: Config,
  asked?: Deletion,
): PostLine => ({
  ...post,
  card: cardOfPost({ ...post, ...(picture && { picture }) }),
  postedAt: formatTime(config.timezone, postedAt),
  costUsd: usdNumber(cost),
  url: postUrl(config, post.account, post.xId),
  metrics: metrics && {
    ...metrics,
    readAt: formatTime(config.timezone, metrics.readAt),
    linkClicks: metrics.linkClicks ?? null,
    profileClicks: metrics.profileClicks ?? null,
  },
  deletion: deletionOf(asked ?? deletion, config),
  missingSince: formatTime(config.timezone, missing && isMissing({ missing }) ? missing.since : null),
});

/** A post's page on X; null for a rehearsal, and for an account that is no longer configured. */
export function postUrl(config: Config, account: AccountId, xId: string | null): string | null {
  const handle = config.accounts.find(({ id }) => id === account)?.handle;
  return xId === null || handle === undefined ? null : `https://x.com/${handle}/status/${xId}`;
}
