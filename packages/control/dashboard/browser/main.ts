import * as api from './api.ts';
import { setClock } from './clock.ts';
import { refreshTimes } from './format.ts';
import { buildPage } from './page.ts';
import { type Now, readFigures, readNow } from './readings.ts';

/** How often things are read while the page is looked at. */
const NOW_EVERY_MS = 30_000;
const FIGURES_EVERY_MS = 300_000;

const frame = document.querySelector('#app');
const page = buildPage(update, turnTo);
let today = '';
/** The month on the calendar; null for the current one, which moves on by itself. */
let turnedTo: string | null = null;

begin();
setInterval(() => whileSeen(update), NOW_EVERY_MS);
setInterval(() => whileSeen(updateFigures), FIGURES_EVERY_MS);
setInterval(() => whileSeen(refreshTimes), 1_000);
document.addEventListener('visibilitychange', () => whileSeen(update));

/** Shows the page once all of it can be shown, so that nothing on it has to move aside. */
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
      frame?.firstElementChild?.replaceChildren('No connection to the bot. Trying again …');
      setTimeout(begin, 5_000);
    });
}

function show(now: Now): void {
  setClock(now.status.now, now.status.timezone);
  today = now.status.today;
  page.showNow(now);
}

function update(): void {
  const before = today;
  readNow().then((now) => {
    show(now);
    if (today !== before) updateFigures();
  }, page.showOffline);
}

function updateFigures(): void {
  if (today === '') return;
  readFigures(turnedTo ?? today.slice(0, 7)).then((figures) => page.showFigures(figures, today), page.showOffline);
}

function turnTo(month: string): void {
  turnedTo = month === today.slice(0, 7) ? null : month;
  updateFigures();
}

function whileSeen(act: () => void): void {
  if (document.visibilityState === 'visible') act();
}
