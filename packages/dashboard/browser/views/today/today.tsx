import { readLast, readNext, readToday } from '../../ahead.ts';
import { status } from '../../bot.ts';
import { today } from '../../format.ts';
import { type Reading, useReading } from '../../use-reading.ts';
import { Accounts } from './accounts.tsx';
import { Money } from './money.tsx';
import { Overview } from './overview.tsx';
import { Sources } from './sources.tsx';
import { Published, UpNext } from './up-next.tsx';

/** How the bot is now, what it will post next, and what holds it back. */
export function Today() {
  const plan = useReading('next', readNext, 1);
  const posts = useReading('posts', readLast);
  const day = useReading(`day ${today.value}`, readToday);
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
