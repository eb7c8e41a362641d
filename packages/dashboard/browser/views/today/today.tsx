import { status } from '../../bot.ts';
import { Accounts } from './accounts.tsx';
import { Money } from './money.tsx';
import { Overview } from './overview.tsx';
import { Sources } from './sources.tsx';
import { Published, UpNext } from './up-next.tsx';

/** How the bot is now, what it will post next, and what holds it back. */
export function Today() {
  if (!status.value) return null;
  return (
    <>
      <Overview status={status.value} />
      <div class="columns">
        <UpNext />
        <div class="column">
          <Accounts status={status.value} />
          <Money status={status.value} />
          <Sources status={status.value} />
        </div>
      </div>
      <Published />
    </>
  );
}
