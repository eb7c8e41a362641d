import type { Config } from '@promoter/config';
import type { AccountId, Post, PostMetrics } from '@promoter/domain';
import type { PostLine, PostsAnswer } from './answers/index.ts';
import { formatTime, usdNumber } from './formats.ts';
import { postUrl } from './post-url.ts';
import type { ControlServices } from './services.ts';

/** The last posts of these accounts together, newest first. */
export async function readPosts(
  { config, store }: ControlServices,
  accounts: readonly AccountId[],
  limit: number,
): Promise<PostsAnswer> {
  const posts = await Promise.all(accounts.map((account) => store.posts.list(account, { limit })));
  const newest = posts.flat().sort((a, b) => b.postedAt - a.postedAt);
  return { posts: newest.slice(0, limit).map((post) => postLineOf(post, config)) };
}

export const postLineOf = (post: Post, config: Config): PostLine => ({
  account: post.account,
  slot: post.slot,
  mode: post.mode,
  postedAt: formatTime(config.timezone, post.postedAt),
  text: post.text,
  tags: [...post.tags],
  angle: post.angle,
  offerIds: [...post.offerIds],
  costUsd: usdNumber(post.cost),
  xId: post.xId,
  url: postUrl(config, post.account, post.xId),
  metrics: post.metrics ? shownMetrics(post.metrics, config.timezone) : null,
});

const shownMetrics = ({ readAt, impressions, likes, reposts, replies, quotes }: PostMetrics, timezone: string) => ({
  readAt: formatTime(timezone, readAt),
  impressions,
  likes,
  reposts,
  replies,
  quotes,
});
