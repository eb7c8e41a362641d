import type { CalendarAnswer, MetricsAnswer, StatusAnswer } from '../../answers/index.ts';
import { accounts } from './accounts.ts';
import { angles, hashtags } from './angles.ts';
import * as api from './api.ts';
import { calendar } from './calendar.ts';
import { cost } from './cost.ts';
import { el } from './element.ts';
import { clockTime } from './format.ts';
import { lastPosts } from './last-posts.ts';
import { nextPosts } from './next-posts.ts';
import { overview } from './overview.ts';
import { postsChart } from './posts-chart.ts';
import type { Figures, Now } from './readings.ts';
import { section } from './section.ts';
import { calls, supplies } from './supplies.ts';
import { toastRegion } from './toast.ts';

/** The page, and what can be shown on it. */
export interface Page {
  element: DocumentFragment;
  showNow(now: Now): void;
  showFigures(figures: Figures, today: string): void;
  /** What is shown stays; that it is no longer fresh is said. */
  showOffline(): void;
}

/** Builds the page with nothing in it. `changed` is called after each change, `turn` to see another month. */
export function buildPage(changed: () => void, turn: (month: string) => void): Page {
  const parts = {
    overview: section<StatusAnswer>('overview', 'Now', (status) => overview(status, changed)),
    next: section<Pick<Now, 'dryRuns' | 'status'>>('next', 'Goes out next', nextPosts),
    calendar: section<{ calendar: CalendarAnswer; today: string }>('calendar', 'Calendar', (data) =>
      calendar(data, turn),
    ),
    last: section<Pick<Now, 'posts' | 'status'>>('last', 'Went out', lastPosts),
    accounts: section<Pick<Now, 'status' | 'slots'>>('accounts', 'Accounts', (data) => accounts(data, changed)),
    cost: section<StatusAnswer>('cost', 'Money', cost),
    chart: section<MetricsAnswer>('chart', 'Posts by day', postsChart),
    angles: section<MetricsAnswer>('angles', 'Angles', angles),
    hashtags: section<MetricsAnswer>('hashtags', 'Hashtags', hashtags),
    supplies: section<StatusAnswer>('supplies', 'Supplies', supplies),
    calls: section<MetricsAnswer>('calls', 'Calls', calls),
  };
  const mode = el('span', { class: 'mode' });
  const updated = el('span', { class: 'quiet', id: 'updated' });
  const element = document.createDocumentFragment();
  element.append(
    el(
      'header',
      { class: 'top' },
      el('h1', {}, 'Promoter'),
      mode,
      updated,
      el('button', { class: 'text', onclick: () => api.signOut() }, 'Sign out'),
    ),
    el(
      'main',
      { id: 'main' },
      columnOf(parts.overview, parts.next, parts.accounts, parts.last),
      columnOf(parts.cost, parts.calendar, parts.chart, parts.angles, parts.hashtags, parts.supplies, parts.calls),
    ),
    toastRegion(),
  );
  return {
    element,
    showNow: ({ status, slots, posts, dryRuns }) => {
      mode.textContent = status.mode === 'live' ? 'Live' : 'Rehearsal';
      mode.dataset.mode = status.mode;
      updated.replaceChildren(el('span', { class: 'wide-only' }, 'Updated '), clockTime(status.now));
      updated.classList.remove('stale');
      const steady = withoutTheTime(status);
      parts.overview.show(steady);
      parts.next.show({ dryRuns, status: steady });
      parts.accounts.show({ status: steady, slots });
      parts.last.show({ posts, status: steady });
      parts.cost.show(steady);
      parts.supplies.show(steady);
    },
    showFigures: ({ metrics, calendar: slots }, today) => {
      for (const part of [parts.chart, parts.angles, parts.hashtags, parts.calls]) part.show(metrics);
      parts.calendar.show({ calendar: slots, today });
    },
    showOffline: () => {
      updated.textContent = 'No connection to the bot';
      updated.classList.add('stale');
    },
  };
}

const columnOf = (...parts: { element: HTMLElement }[]): HTMLElement =>
  el('div', { class: 'column' }, ...parts.map(({ element }) => element));

/** What changes by itself would make every reading look new; distances on the page count on without it. */
const withoutTheTime = (status: StatusAnswer): StatusAnswer => ({
  ...status,
  now: '',
  trends: { ...status.trends, ageMinutes: null },
  offers: { ...status.offers, ageHours: null },
});
