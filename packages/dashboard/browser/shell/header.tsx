import { address, hrefOf, VIEWS } from '../address.ts';
import { me, signOut } from '../api.ts';
import { isReachable, status, summary } from '../bot.ts';
import { clockTime } from '../format.ts';
import { TITLES } from './view.tsx';

/** The bar above each view: how the bot is, where to go, and who is signed in. */
export function Header() {
  const { mode, now } = status.value ?? { mode: 'rehearsal', now: '' };
  const isLive = mode === 'live';
  return (
    <header class="top">
      <div class="top-line">
        <h1>Promoter</h1>
        <span class={`chip mode ${isLive && isReachable.value ? 'good' : ''}`}>{isLive ? 'Live' : 'Rehearsal'}</span>
        {/* Today begins with it. */}
        {address.value.view !== 'today' && (
          <a class={`health tone-${summary.value?.tone}`} href={hrefOf('today')}>
            <i class="light" aria-hidden="true" />
            <span>{summary.value?.headline}</span>
          </a>
        )}
        <span class="quiet" id="updated">
          <span class="wide-only">{isReachable.value ? 'Updated' : 'As of'} </span>
          {clockTime(now)}
        </span>
        <button
          type="button"
          class="text"
          onClick={signOut}
          title={me.label === '' ? undefined : `Signed in as ${me.label}`}
        >
          Sign out
        </button>
      </div>
      <nav aria-label="Views">
        {VIEWS.map((view) => (
          <a key={view} href={hrefOf(view)} aria-current={view === address.value.view ? 'page' : undefined}>
            {TITLES[view]}
          </a>
        ))}
      </nav>
    </header>
  );
}
