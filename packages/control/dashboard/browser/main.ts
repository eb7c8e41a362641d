import type {
  CalendarAnswer,
  DryRunAnswer,
  MetricsAnswer,
  PostsAnswer,
  SlotsAnswer,
  StatusAnswer,
} from '../../answers/index.ts';
import { accounts } from './accounts.ts';
import { angles, hashtags } from './angles.ts';
import * as api from './api.ts';
import { calendar } from './calendar.ts';
import { setClock } from './clock.ts';
import { cost } from './cost.ts';
import { el } from './element.ts';
import { clockTime, refreshTimes } from './format.ts';
import { lastPosts } from './last-posts.ts';
import { nextPosts } from './next-posts.ts';
import { overview } from './overview.ts';
import { postsChart } from './posts-chart.ts';
import { section } from './section.ts';
import { calls, supplies } from './supplies.ts';
import { toastRegion } from './toast.ts';

/** How often the status is read while the page is looked at, and the slower figures. */
const STATUS_EVERY_MS = 30_000;
const FIGURES_EVERY_MS = 300_000;
const DAYS = 30;
const POSTS_SHOWN = 6;
/** Previews are composed one by one, so only so many are asked for, the soonest. */
const PREVIEWS_SHOWN = 4;

interface Now {
  status: StatusAnswer;
  slots: SlotsAnswer;
  posts: PostsAnswer;
  dryRuns: DryRunAnswer[];
}

const parts = {
  overview: section<StatusAnswer>('overview', 'Now', (status) => overview(status, update)),
  next: section<Pick<Now, 'dryRuns' | 'status'>>('next', 'Goes out next', nextPosts),
  accounts: section<Pick<Now, 'status' | 'slots'>>('accounts', 'Accounts', (data) => accounts(data, update)),
  last: section<Pick<Now, 'posts' | 'status'>>('last', 'Went out', lastPosts),
  cost: section<StatusAnswer>('cost', 'Money', cost),
  supplies: section<StatusAnswer>('supplies', 'Supplies', supplies),
  chart: section<MetricsAnswer>('chart', 'Posts by day', postsChart),
  angles: section<MetricsAnswer>('angles', 'Angles', angles),
  hashtags: section<MetricsAnswer>('hashtags', 'Hashtags', hashtags),
  calls: section<MetricsAnswer>('calls', 'Calls', calls),
  calendar: section<{ calendar: CalendarAnswer; today: string }>('calendar', 'Calendar', (data) =>
    calendar(data, turnTo),
  ),
};

const updated = el('span', { class: 'quiet', id: 'updated' });
const mode = el('span', { class: 'mode' });
let month: string | null = null;
let today = '';

lay();
update();
setInterval(() => whileSeen(update), STATUS_EVERY_MS);
setInterval(() => whileSeen(updateFigures), FIGURES_EVERY_MS);
setInterval(() => whileSeen(refreshTimes), 1_000);
document.addEventListener('visibilitychange', () => whileSeen(update));

/** Puts every part in its place, with its room kept, before anything is known. */
function lay(): void {
  document.body.classList.add('dashboard');
  document
    .querySelector('#app')
    ?.replaceChildren(
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
        el(
          'div',
          { class: 'column wide' },
          parts.overview.element,
          parts.next.element,
          parts.calendar.element,
          parts.last.element,
        ),
        el(
          'div',
          { class: 'column' },
          parts.accounts.element,
          parts.cost.element,
          parts.chart.element,
          parts.angles.element,
          parts.hashtags.element,
          parts.supplies.element,
          parts.calls.element,
        ),
      ),
      toastRegion(),
    );
}

function update(): void {
  readNow().then(show, offline);
}

async function readNow(): Promise<Now> {
  const [status, slots, posts] = await Promise.all([api.readStatus(), api.readSlots(), api.readPosts(POSTS_SHOWN)]);
  const soonest = [...status.accounts].sort((a, b) => opening(a) - opening(b)).slice(0, PREVIEWS_SHOWN);
  const dryRuns = await Promise.all(soonest.map(({ id }) => api.readDryRun(id)));
  return { status, slots, posts, dryRuns };
}

const opening = ({ nextSlots }: StatusAnswer['accounts'][number]): number =>
  Date.parse(nextSlots[0]?.at ?? '9999-01-01');

function show({ status, slots, posts, dryRuns }: Now): void {
  setClock(status.now, status.timezone);
  const isNewDay = today !== status.today;
  today = status.today;
  mode.textContent = status.mode === 'live' ? 'Live' : 'Rehearsal';
  mode.dataset.mode = status.mode;
  updated.replaceChildren(el('span', { class: 'wide-only' }, 'Updated '), clockTime(status.now));
  updated.classList.remove('stale');
  // What changes at every reading would make each of them look new.
  const { now: _, ...rest } = status;
  const steady = { ...rest, now: '' };
  parts.overview.show(steady);
  parts.next.show({ dryRuns, status: steady });
  parts.accounts.show({ status: steady, slots });
  parts.last.show({ posts, status: steady });
  parts.cost.show(steady);
  parts.supplies.show({
    ...steady,
    trends: { ...steady.trends, ageMinutes: null },
    offers: { ...steady.offers, ageHours: null },
  });
  if (isNewDay) updateFigures();
}

function updateFigures(): void {
  const wanted = month ?? (today === '' ? null : today.slice(0, 7));
  if (wanted === null) return;
  month = wanted;
  Promise.all([api.readMetrics(DAYS), api.readCalendar(wanted)]).then(([metrics, slots]) => {
    parts.chart.show(metrics);
    parts.angles.show(metrics);
    parts.hashtags.show(metrics);
    parts.calls.show(metrics);
    parts.calendar.show({ calendar: slots, today });
  }, offline);
}

function turnTo(wanted: string): void {
  api.readCalendar(wanted).then((slots) => {
    month = wanted;
    parts.calendar.show({ calendar: slots, today });
  }, offline);
}

/** What is shown stays; that it is no longer fresh is said. */
function offline(): void {
  updated.textContent = 'No connection to the bot';
  updated.classList.add('stale');
}

function whileSeen(act: () => void): void {
  if (document.visibilityState === 'visible') act();
}
