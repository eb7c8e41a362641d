// Before everything that formats.
import './language.ts';

import * as api from './api.ts';

import { refreshTimes, setClock } from './format.ts';
import { buildPage } from './page.ts';
import { type Now, readFigures, readNow } from './read-all.ts';

/** How often the page reads while it is visible; that of a sped-up rehearsal, whose hours pass in seconds, more often. */
const NOW_EVERY_MS = 30_000;
const FIGURES_EVERY_MS = 300_000;
const SPED_UP_EVERY_MS = 3_000;

const frame = document.querySelector('#app');
const page = buildPage(update, showMonth);
let today = '';
let isSpedUp = false;
/** The month on the calendar; null for the current month, whichever that is. */
let chosenMonth: string | null = null;
/** The number of the newest reading of each kind. */
const newest = { now: 0, figures: 0 };

begin();
setInterval(() => ifVisible(update), NOW_EVERY_MS);
setInterval(() => ifVisible(updateFigures), FIGURES_EVERY_MS);
setInterval(() => isSpedUp && ifVisible(updateAll), SPED_UP_EVERY_MS);
setInterval(() => ifVisible(refreshTimes), 1_000);
document.addEventListener('visibilitychange', () => ifVisible(update));
addEventListener('online', () => ifVisible(update));
addEventListener('offline', page.showOffline);
addEventListener(api.UNREACHABLE, page.showOffline);

/** Shows the page once all of it has been read, so that no part shifts another. */
function begin(): void {
  api
    .readStatus()
    .then(({ today: day }) => Promise.all([readNow(), readFigures(day.slice(0, 7))]))
    .then(([now, figures]) => {
      show(now);
      page.showFigures(figures, today);
      frame?.replaceChildren(page.element);
    })
    .catch(() => {
      frame?.firstElementChild?.replaceChildren('No answer from the bot. Trying again …');
      setTimeout(begin, 5_000);
    });
}

function show(now: Now): void {
  const { speed } = now.status;
  setClock(now.status.now, now.status.timezone, speed);
  isSpedUp = speed > 1;
  today = now.status.today;
  page.showNow(now);
}

function update(): void {
  if (today === '') return;
  const before = today;
  const isNewest = numberReading('now');
  readNow().then(
    (now) => {
      if (!isNewest()) return;
      show(now);
      if (today !== before) updateFigures();
    },
    () => isNewest() && page.showOffline(),
  );
}

function updateAll(): void {
  update();
  updateFigures();
}

function updateFigures(): void {
  if (today === '') return;
  const isNewest = numberReading('figures');
  readFigures(chosenMonth ?? today.slice(0, 7)).then(
    (figures) => isNewest() && page.showFigures(figures, today),
    () => isNewest() && page.showOffline(),
  );
}

/** Numbers a reading. Of overlapping ones only the newest is shown, since an older one may be from before a change. */
function numberReading(kind: keyof typeof newest): () => boolean {
  newest[kind] += 1;
  const own = newest[kind];
  return () => newest[kind] === own;
}

function showMonth(month: string): void {
  chosenMonth = month === today.slice(0, 7) ? null : month;
  updateFigures();
}

function ifVisible(act: () => void): void {
  if (document.visibilityState === 'visible') act();
}
