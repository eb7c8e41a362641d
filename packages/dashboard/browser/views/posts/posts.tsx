import { useEffect, useRef } from 'preact/hooks';
import { address } from '../../address.ts';
import { figure, plural, today } from '../../format.ts';
import { Section } from '../../parts/section.tsx';
import { sorted, type Total, totalOf } from './brought.ts';
import { Controls, hrefWithoutFilters } from './controls.tsx';
import { Empty } from './empty.tsx';
import { Pager } from './pager.tsx';
import { PostCards } from './post-cards.tsx';
import { FILTERS, isAskedFor, queryOf, type Sort } from './query.ts';
import { useSpan } from './read-span.ts';
import { Shortcuts } from './shortcuts.tsx';
import { spanOf } from './span.ts';
import { titleOf, totalInWords } from './words.ts';

const POSTS_A_PAGE = 25;

/** All posts of a span by pages: filtered, sorted, and with what they brought. */
export function Posts() {
  const query = queryOf(address.value.parameters);
  const span = spanOf(query.span, today.value);
  const { posts, isComplete, fault } = useSpan(span);
  const isFiltered = FILTERS.some((name) => query[name]);
  const asked = posts.filter((post) => isAskedFor(post, query));
  const total = totalOf(asked);
  const pages = Math.ceil(asked.length / POSTS_A_PAGE);
  const isRead = isComplete || fault !== undefined;
  // A page that is not there yet comes with the next posts that are read.
  const page = isRead ? Math.min(query.page, Math.max(pages, 1)) : query.page;
  const first = (page - 1) * POSTS_A_PAGE;
  const shown = sorted(asked, query.sort).slice(first, first + POSTS_A_PAGE);
  const [list, focusOnNext] = useFocusOn(page);
  return (
    <>
      <Shortcuts query={query} />
      <Section
        id="posts"
        title={titleOf(span, query.sort)}
        aside={isFiltered && asked.length > 0 && <a href={hrefWithoutFilters(query)}>Clear the filters</a>}
      >
        <Controls query={query} span={span} posts={posts} />
        {fault && (
          <p class="fault">
            {fault}
            {!isComplete && posts.length > 0 && ' Shown are the posts that were read before.'}
          </p>
        )}
        <p class="total" role="status">
          {isRead ? totalInWords(total) : `Reading … ${plural(total.posts, 'post')} so far`}
        </p>
        <Unmeasured total={total} sort={query.sort} />
        {isComplete && asked.length === 0 && <Empty query={query} span={span} isFiltered={posts.length > 0} />}
      </Section>
      {shown.length > 0 && (
        <PostCards
          posts={shown}
          sort={query.sort}
          label={`Posts ${figure(first + 1)} to ${figure(first + shown.length)} of ${figure(asked.length)}`}
          list={list}
        />
      )}
      <Pager page={page} pages={pages} whenLeft={focusOnNext} />
    </>
  );
}

/** Says where the posts are that cannot be compared. */
function Unmeasured({ total: { posts, measured }, sort }: { total: Total; sort: Sort }) {
  const missing = posts - measured;
  if (missing === 0 || (sort === 'newest' && measured > 0)) return null;
  return (
    <p class="quiet">
      {sort !== 'newest' &&
        measured > 0 &&
        `The ${plural(missing, 'post')} without figures ${missing === 1 ? 'comes' : 'come'} last. `}
      X’s figures are read a day and a week after a post; a rehearsed one has no readers.
    </p>
  );
}

/** The list, and what has it read from its top by eye and ear once its next page is there. */
function useFocusOn(page: number) {
  const list = useRef<HTMLOListElement>(null);
  const isWanted = useRef(false);
  useEffect(() => {
    if (!isWanted.current) return;
    isWanted.current = false;
    list.current?.focus({ preventScroll: true });
    list.current?.scrollIntoView();
  }, [page]);
  const focusOnNext = () => {
    isWanted.current = true;
  };
  return [list, focusOnNext] as const;
}
