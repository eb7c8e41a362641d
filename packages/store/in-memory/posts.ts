import type { AccountId, Deletion, Post, PostStore } from '@promoter/domain';

/** With what the ledger does to it. `add` writes a post; one of the same account and moment is replaced. */
export function createPostStore(): PostStore & {
  add(post: Post): void;
  keepDeletion(post: Pick<Post, 'account' | 'postedAt'>, deletion: Deletion): void;
} {
  /** Oldest first. Posts arrive nearly in order, so the place of a new one is searched from the end. */
  const byAccount = new Map<AccountId, Post[]>();
  const postsOf = (account: AccountId): Post[] => byAccount.get(account) ?? [];
  const change = (
    { account, postedAt, slot }: Parameters<PostStore['setMissing']>[0],
    changed: (post: Post) => Post,
  ) => {
    const posts = postsOf(account);
    const index = posts.findLastIndex((post) => post.postedAt === postedAt && post.slot === slot);
    const post = posts[index];
    if (post) posts[index] = changed(post);
  };
  return {
    add: (post) => {
      const posts = postsOf(post.account);
      const index = posts.findLastIndex(({ postedAt }) => postedAt <= post.postedAt);
      const isSame = posts[index]?.postedAt === post.postedAt;
      posts.splice(isSame ? index : index + 1, isSame ? 1 : 0, post);
      byAccount.set(post.account, posts);
    },
    keepDeletion: ({ account, postedAt }, deletion) => {
      const posts = postsOf(account);
      const index = posts.findLastIndex((post) => post.postedAt === postedAt);
      const post = posts[index];
      if (post) posts[index] = { ...post, deletion };
    },
    list: async (account, { limit, since = Number.NEGATIVE_INFINITY, before = Number.POSITIVE_INFINITY }) => {
      const newest: Post[] = [];
      const posts = postsOf(account);
      for (let i = posts.length - 1; i >= 0 && newest.length < limit; i -= 1) {
        const post = posts[i];
        if (!post || post.postedAt < since) break;
        if (post.postedAt < before) newest.push(post);
      }
      return newest;
    },
    setMetrics: async (key, metrics) => change(key, ({ missing: _, ...post }) => ({ ...post, metrics })),
    setMissing: async (key, missing) => change(key, (post) => ({ ...post, missing })),
  };
}
