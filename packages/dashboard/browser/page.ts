import type { StatusAnswer } from '@promoter/control/answers';
import { accounts } from './accounts.ts';
import * as api from './api.ts';
import { calendar } from './calendar.ts';
import { cost } from './cost.ts';
import { button, el } from './element.ts';
import { angles, checks, hashtags, reach } from './figures.ts';
import { clockTime } from './format.ts';
import { overview } from './overview.ts';
import { lastPosts, nextPosts } from './posts.ts';
import { postsChart } from './posts-chart.ts';
import { type Figures, mapLoadable, type Now } from './read-all.ts';
import { section } from './section.ts';
import { apiCalls, sources } from './sources.ts';
import { statusSummaryOf, UNREACHABLE } from './status-summary.ts';
import { summaryLine } from './summary.ts';
import { toastRegion } from './toast.ts';

/**
 * Builds the page with nothing in it, and returns what can be shown on it. `changed` is called after each change,
 * `showMonth` to see another month.
 */
export function buildPage(changed: () => void, showMonth: (month: string) => void) {
  const summary = summaryLine();
  const parts = {
    overview: section(
      'overview',
      'Now',
      (data: Parameters<typeof overview>[0]) => overview(data, changed),
      summary.element,
    ),
    next: section('next', 'Up next', nextPosts),
    calendar: section('calendar', 'Calendar', (data: Parameters<typeof calendar>[0]) => calendar(data, showMonth)),
    last: section('last', 'Published', (data: Parameters<typeof lastPosts>[0]) => lastPosts(data, changed)),
    accounts: section('accounts', 'Accounts', (data: Parameters<typeof accounts>[0]) => accounts(data, changed)),
    cost: section('cost', 'Money', cost),
    sources: section('sources', 'Sources', sources),
    apiCalls: section('calls', 'API calls', apiCalls),
  };
  const figures = [
    section('chart', 'Posts by day', postsChart),
    section('reach', 'Reach', reach),
    section('angles', 'Angles', angles),
    section('hashtags', 'Hashtags', hashtags),
    section('checks', 'Checks passed', checks),
  ];
  let last: StatusAnswer | undefined;
  const mode = el('span', { class: 'chip mode' });
  const updated = el('span', { class: 'quiet', id: 'updated' });
  const element = document.createDocumentFragment();
  element.append(
    el('header', { class: 'top' }, [
      el('h1', {}, 'Promoter'),
      mode,
      updated,
      button('Sign out', api.signOut, { class: 'text' }),
    ]),
    el('main', { id: 'main', tabindex: '-1' }, [
      columnOf(parts.overview, parts.next, parts.accounts, parts.last),
      columnOf(parts.cost, parts.calendar, ...figures, parts.sources, parts.apiCalls),
    ]),
    toastRegion(),
  );
  return {
    element,
    showNow: ({ status, slots, posts, dryRuns }: Now) => {
      last = status;
      mode.textContent = status.mode === 'live' ? 'Live' : 'Rehearsal';
      mode.classList.toggle('good', status.mode === 'live');
      updated.replaceChildren(el('span', { class: 'wide-only' }, 'Updated '), clockTime(status.now));
      updated.classList.remove('stale');
      const timeless = withoutTheTime(status);
      summary.show(statusSummaryOf(status));
      parts.overview.show({ status: timeless, lastReadAt: null });
      parts.next.showLoadable(mapLoadable(dryRuns, (read) => ({ dryRuns: read, status: timeless })));
      parts.accounts.showLoadable(mapLoadable(slots, (read) => ({ status: timeless, slots: read })));
      parts.last.showLoadable(mapLoadable(posts, (read) => ({ posts: read, status: timeless })));
      parts.cost.show(timeless);
      parts.sources.show(timeless);
    },
    showFigures: ({ metrics, calendar: slots }: Figures, today: string) => {
      for (const part of [...figures, parts.apiCalls]) part.showLoadable(metrics);
      parts.calendar.showLoadable(mapLoadable(slots, (read) => ({ calendar: read, today })));
    },
    /** Keeps what is shown, and says that it is out of date. */
    showOffline: () => {
      if (!last) return;
      summary.show(UNREACHABLE);
      parts.overview.show({ status: withoutTheTime(last), lastReadAt: last.now });
      updated.replaceChildren(el('span', { class: 'wide-only' }, 'As of '), clockTime(last.now));
      updated.classList.add('stale');
    },
  };
}

function columnOf(...parts: { element: HTMLElement }[]): HTMLElement {
  const elements = parts.map(({ element }) => element);
  return el('div', { class: 'column' }, elements);
}

/**
 * Without the values that change at every reading, which would make each part look changed; relative times on the page
 * update themselves.
 */
const withoutTheTime = (status: StatusAnswer): StatusAnswer => ({
  ...status,
  now: '',
  trends: { ...status.trends, ageMinutes: null },
  offers: { ...status.offers, ageHours: null },
});
