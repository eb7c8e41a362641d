import type { Post } from '@promoter/domain';

/** A published post, and those of its tags whose topics are refused now. */
export interface PostBesideRefused<P> {
  post: P;
  /** With their `#`, in the order of the text; at least one. */
  tags: readonly string[];
}

/**
 * The posts that are on X and carry a tag whose topic is refused now. `isRefused` is asked with each tag as the text has it, whose
 * capitals part its words.
 * Rehearsed and deleted posts are left out, and those whose deletion X has refused are not: they are still on X.
 */
export function postsBesideRefused<P extends Pick<Post, 'tags' | 'xId' | 'deletion'>>(
  posts: readonly P[],
  isRefused: (tag: string) => boolean,
): PostBesideRefused<P>[] {
  return posts.flatMap((post) => {
    const isOnX = post.xId !== null && post.deletion?.state !== 'deleted';
    const tags = isOnX ? post.tags.filter((tag) => isRefused(tag)) : [];
    return tags.length > 0 ? [{ post, tags }] : [];
  });
}
