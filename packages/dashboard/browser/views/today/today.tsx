import { readDay, readPlan, readPosts } from '../../api.ts';
import { status } from '../../bot.ts';
import { today } from '../../format.ts';
import { type Reading, useReading } from '../../use-reading.ts';
import { Accounts } from './accounts.tsx';
import { Money } from './money.tsx';
import { Overview } from './overview.tsx';
import { Sources } from './sources.tsx';
import { Published, UpNext } from './up-next.tsx';

const POSTS_SHOWN = 3;

/** How the bot is now, what it will post next, and what holds it back. */
export function Today() {
  const plan = useReading('plan 24', () => readPlan(24), 1);
  const posts = useReading('posts', () => readPosts(POSTS_SHOWN));
  const day = useReading(`day ${today.value}`, () => readDay(today.value));
  // All of it at once, so that no part shifts another.
  if (!status.value || ![plan, posts, day].every(isThere))
    return (
      <p class="quiet waiting" role="status">
        Reading …
      </p>
    );
  return (
    <>
      <Overview status={status.value} />
      <div class="columns">
        <UpNext plan={plan} />
        <div class="column">
          <Accounts status={status.value} day={day} />
          <Money status={status.value} />
          <Sources status={status.value} />
        </div>
      </div>
      <Published posts={posts} />
    </>
  );
}

const isThere = ({ answer, fault }: Reading<unknown>): boolean => answer !== undefined || fault !== undefined;
