import type { CalendarAnswer, MetricsAnswer, StatusAnswer } from '@promoter/control/answers';
import { accounts } from './accounts.ts';
import { angles, hashtags } from './angles.ts';
import * as api from './api.ts';
import { calendar } from './calendar.ts';
import { checks } from './checks.ts';
import { cost } from './cost.ts';
import { button, el } from './element.ts';
import { clockTime } from './format.ts';
import { lastPosts } from './last-posts.ts';
import { mapLoadable } from './loadable.ts';
import { nextPosts } from './next-posts.ts';
import { overview } from './overview.ts';
import { postsChart } from './posts-chart.ts';
import { reach } from './reach.ts';
import type { Figures, Now } from './read-all.ts';
import { section } from './section.ts';
import { apiCalls, sources } from './sources.ts';
import { summaryLine, summaryOf, UNREACHABLE } from './summary.ts';
import { toastRegion } from './toast.ts';

/** The page, and what can be shown on it. */
export interface Page {
  element: DocumentFragment;
  showNow(now: Now): void;
  showFigures(figures: Figures, today: string): void;
  /** Keeps what is shown, and says that it is out of date. */
  showOffline(): void;
}

/** Builds the page with nothing in it. `changed` is called after each change, `showMonth` to see another month. */
export function buildPage(changed: () => void, showMonth: (month: string) => void): Page {
  const summary = summaryLine();
  const parts = {
    overview: section<Parameters<typeof overview>[0]>(
      'overview',
      'Now',
      (data) => overview(data, changed),
      summary.element,
    ),
    next: section<Parameters<typeof nextPosts>[0]>('next', 'Up next', nextPosts),
    calendar: section<{ calendar: CalendarAnswer; today: string }>('calendar', 'Calendar', (data) =>
      calendar(data, showMonth),
    ),
    last: section<Parameters<typeof lastPosts>[0]>('last', 'Published', lastPosts),
    accounts: section<Parameters<typeof accounts>[0]>('accounts', 'Accounts', (data) => accounts(data, changed)),
    cost: section<StatusAnswer>('cost', 'Money', cost),
    chart: section<MetricsAnswer>('chart', 'Posts by day', postsChart),
    reach: section<MetricsAnswer>('reach', 'Reach', reach),
    angles: section<MetricsAnswer>('angles', 'Angles', angles),
    hashtags: section<MetricsAnswer>('hashtags', 'Hashtags', hashtags),
    checks: section<MetricsAnswer>('checks', 'Checks passed', checks),
    sources: section<StatusAnswer>('sources', 'Sources', sources),
    apiCalls: section<MetricsAnswer>('calls', 'API calls', apiCalls),
  };
  let last: StatusAnswer | undefined;
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
      button('Sign out', api.signOut, { class: 'text' }),
    ),
    el(
      'main',
      { id: 'main', tabindex: '-1' },
      columnOf(parts.overview, parts.next, parts.accounts, parts.last),
      columnOf(
        parts.cost,
        parts.calendar,
        parts.chart,
        parts.reach,
        parts.angles,
        parts.hashtags,
        parts.checks,
        parts.sources,
        parts.apiCalls,
      ),
    ),
    toastRegion(),
  );
  return {
    element,
    showNow: ({ status, slots, posts, dryRuns }) => {
      last = status;
      mode.textContent = status.mode === 'live' ? 'Live' : 'Rehearsal';
      mode.dataset.mode = status.mode;
      updated.replaceChildren(el('span', { class: 'wide-only' }, 'Updated '), clockTime(status.now));
      updated.classList.remove('stale');
      const timeless = withoutTheTime(status);
      summary.show(summaryOf(status));
      parts.overview.show({ status: timeless, lastReadAt: null });
      parts.next.showLoadable(mapLoadable(dryRuns, (read) => ({ dryRuns: read, status: timeless })));
      parts.accounts.showLoadable(mapLoadable(slots, (read) => ({ status: timeless, slots: read })));
      parts.last.showLoadable(mapLoadable(posts, (read) => ({ posts: read, status: timeless })));
      parts.cost.show(timeless);
      parts.sources.show(timeless);
    },
    showFigures: ({ metrics, calendar: slots }, today) => {
      for (const part of [parts.chart, parts.reach, parts.angles, parts.hashtags, parts.checks, parts.apiCalls])
        part.showLoadable(metrics);
      parts.calendar.showLoadable(mapLoadable(slots, (read) => ({ calendar: read, today })));
    },
    showOffline: () => {
      if (!last) return;
      summary.show(UNREACHABLE);
      parts.overview.show({ status: withoutTheTime(last), lastReadAt: last.now });
      updated.replaceChildren(el('span', { class: 'wide-only' }, 'As of '), clockTime(last.now));
      updated.classList.add('stale');
    },
  };
}

const columnOf = (...parts: { element: HTMLElement }[]): HTMLElement =>
  el('div', { class: 'column' }, ...parts.map(({ element }) => element));

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
