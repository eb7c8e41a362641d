import type { PostLine } from '@promoter/control/answers';
import type { Ref } from 'preact';
import { moment } from '../../format.ts';
import { Distance } from '../../parts/distance.tsx';
import { PublishedPost } from '../../slot/published-post.tsx';
import { Figures } from './figures.tsx';
import type { Sort } from './query.ts';

/** Posts as they look on X, in two columns where there is room; of an odd number the first takes both. */
export const PostCards = ({
  posts,
  sort,
  label,
  list,
}: {
  posts: readonly PostLine[];
  sort: Sort;
  label: string;
  list: Ref<HTMLOListElement>;
}) => (
  <ol class="post-cards" aria-label={label} tabIndex={-1} ref={list}>
    {posts.map((post) => (
      <li key={post.slot}>
        <PublishedPost
          post={post}
          card
          when={
            <>
              {moment(post.postedAt)} · <Distance at={post.postedAt} />
            </>
          }
          figures={<Figures post={post} sort={sort} />}
        />
      </li>
    ))}
  </ol>
);
