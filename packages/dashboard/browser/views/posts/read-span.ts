import type { PostLine } from '@promoter/control/answers';
import { useEffect, useRef, useState } from 'preact/hooks';
import { readPosts } from '../../api.ts';
import { dayOf } from '../../format.ts';
import { useReading } from '../../use-reading.ts';
import { endOf, type Span } from './span.ts';

/** So many posts a request. */
const POSTS_A_REQUEST = 200;

/** How often a span is read anew: new posts are minutes apart, and their figures are read once a day. */
const EVERY_MINUTES = 5;

export interface SpanReading {
  /** Newest first: those that have been read so far. */
  posts: readonly PostLine[];
  /** Whether these are all. */
  isComplete: boolean;
  fault: string | undefined;
}

/** The posts of a span, which are there as they are read; those that are read anew, once all of them are. */
export function useSpan(span: Span): SpanReading {
  const { name } = span;
  const [read, setRead] = useState({ name: '', posts: [] as readonly PostLine[], isComplete: false });
  const newest = useRef(0);
  useEffect(
    () => () => {
      newest.current += 1;
    },
    [],
  );
  const isAnew = read.name === name && read.isComplete;
  const { fault } = useReading(
    `posts of ${name}`,
    () => {
      newest.current += 1;
      const own = newest.current;
      return readSpan(span, (posts, isComplete) => {
        if (own !== newest.current) return false;
        if (isComplete || !isAnew) setRead({ name, posts, isComplete });
        return true;
      });
    },
    EVERY_MINUTES,
  );
  return read.name === name ? { ...read, fault } : { posts: [], isComplete: false, fault };
}

/** Reads page after page, and tells what is there after each, until told that no more is wanted. */
async function readSpan(span: Span, tell: (posts: readonly PostLine[], isComplete: boolean) => boolean): Promise<void> {
  const read: PostLine[] = [];
  let before: string | null = endOf(span);
  while (before !== null) {
    const page = await readPosts(POSTS_A_REQUEST, before);
    const oldest = page.posts.at(-1);
    before = oldest && dayOf(oldest.postedAt) >= span.first ? page.next : null;
    read.push(...page.posts.filter(({ postedAt }) => isIn(span, postedAt)));
    if (!tell([...read], before === null)) return;
  }
}

const isIn = ({ first, last }: Span, at: string): boolean => first <= dayOf(at) && dayOf(at) <= last;
