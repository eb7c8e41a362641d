import * as api from './api.ts';
import { setClock } from './clock.ts';
import { refreshTimes } from './format.ts';
import { buildPage } from './page.ts';
import { type Now, readFigures, readNow } from './read-all.ts';

/** How often things are read while the page is looked at. */
const NOW_EVERY_MS = 30_000;
const FIGURES_EVERY_MS = 300_000;

const frame = document.querySelector('#app');
const page = buildPage(update, turnTo);
let today = '';
/** The month on the calendar; null for the current one, which moves on by itself. */
let turnedTo: string | null = null;
const turns = { now: 0, figures: 0 };

begin();
setInterval(() => whileSeen(update), NOW_EVERY_MS);
setInterval(() => whileSeen(updateFigures), FIGURES_EVERY_MS);
setInterval(() => whileSeen(refreshTimes), 1_000);
document.addEventListener('visibilitychange', () => whileSeen(update));
addEventListener('online', () => whileSeen(update));
addEventListener('offline', page.showOffline);

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
      frame?.firstElementChild?.replaceChildren('No answer from the bot. Trying again …');
      setTimeout(begin, 5_000);
    });
}

function show(now: Now): void {
  setClock(now.status.now, now.status.timezone);
  today = now.status.today;
  page.showNow(now);
}

function update(): void {
  if (today === '') return;
  const before = today;
  const isNewest = takeTurn('now');
  readNow().then(
    (now) => {
      if (!isNewest()) return;
      show(now);
      if (today !== before) updateFigures();
    },
    () => isNewest() && page.showOffline(),
  );
}

function updateFigures(): void {
  if (today === '') return;
  const isNewest = takeTurn('figures');
  readFigures(turnedTo ?? today.slice(0, 7)).then(
    (figures) => isNewest() && page.showFigures(figures, today),
    () => isNewest() && page.showOffline(),
  );
}

/** Of readings that overlap only the newest is shown: one from before a change must not hide it again. */
function takeTurn(what: keyof typeof turns): () => boolean {
  turns[what] += 1;
  const turn = turns[what];
  return () => turns[what] === turn;
}

function turnTo(month: string): void {
  turnedTo = month === today.slice(0, 7) ? null : month;
  updateFigures();
}

function whileSeen(act: () => void): void {
  if (document.visibilityState === 'visible') act();
}
