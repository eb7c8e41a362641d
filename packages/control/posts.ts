import type { Config } from '@promoter/config';
import type { AccountId, Post } from '@promoter/domain';
import type { PostLine, PostsAnswer } from './answers/index.ts';
import { formatTime, usdNumber } from './formats.ts';
import { type AccountSelection, accountsOf } from './holds.ts';
import type { ControlServices } from './services.ts';

/** The last posts of the selected accounts together, newest first. */
export async function readPosts(
  { config, store }: ControlServices,
  selection: AccountSelection,
  limit: number,
): Promise<PostsAnswer> {
  const posts = await Promise.all(
    accountsOf({ config }, selection).map((account) => store.posts.list(account, { limit })),
  );
  const newest = posts.flat().sort((a, b) => b.postedAt - a.postedAt);
  return { posts: newest.slice(0, limit).map((post) => postLineOf(post, config)) };
}

/** A post as the answers show it. */
export const postLineOf = ({ cost, postedAt, metrics, ...post }: Post, config: Config): PostLine => ({
  ...post,
  postedAt: formatTime(config.timezone, postedAt),
  costUsd: usdNumber(cost),
  url: postUrl(config, post.account, post.xId),
  metrics: metrics && { ...metrics, readAt: formatTime(config.timezone, metrics.readAt) },
});

/** A post's page on X; null for a rehearsal, and for an account that is no longer configured. */
export function postUrl(config: Config, account: AccountId, xId: string | null): string | null {
  const handle = config.accounts.find(({ id }) => id === account)?.handle;
  return xId === null || handle === undefined ? null : `https://x.com/${handle}/status/${xId}`;
}
