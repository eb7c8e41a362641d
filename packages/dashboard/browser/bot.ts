import { computed, signal } from '@preact/signals';
import type { StatusAnswer } from '@promoter/control/answers';
import { readStatus } from './ahead.ts';
import * as api from './api.ts';
import { setClock } from './format.ts';
import { statusSummaryOf, UNREACHABLE } from './status-summary.ts';

/** How often the page reads while it is visible; that of a sped-up rehearsal, whose hours pass in seconds, more often. */
const EVERY_MS = 30_000;
const SPED_UP_EVERY_MS = 3_000;

/** The bot's last status. */
export const status = signal<StatusAnswer | null>(null);

/** Whether the bot answered the last request. While it does not, the whole page says that it is out of date. */
export const isReachable = signal(true);

/** Moves on with each reading of the status, so that whatever a view shows is read with it. */
export const tick = signal(0);

/** Moves on with each change that a person makes here: what costs more to read is then read at once too. */
export const changes = signal(0);

/** The headline and its tone; none that is green while the bot cannot be reached. */
export const summary = computed(() => {
  if (!isReachable.value) return UNREACHABLE;
  return status.value && statusSummaryOf(status.value);
});

let newest = 0;

/** Reads the status, and has the views read theirs. Of overlapping readings only the newest is shown. */
export async function refresh(): Promise<void> {
  newest += 1;
  const own = newest;
  try {
    const answer = await readStatus();
    if (own !== newest) return;
    setClock(answer.now, answer.today, answer.speed);
    status.value = answer;
    isReachable.value = true;
    tick.value += 1;
  } catch (error) {
    if (own !== newest || error instanceof api.SessionEnded) return;
    isReachable.value = false;
  }
}

/** Reads everything that is shown, after a change. */
export function refreshAll(): void {
  changes.value += 1;
  refresh();
}

/** Begins to read, now and from time to time while the page is visible. */
export function beginReading(): void {
  api.onUnreachable(() => {
    isReachable.value = false;
  });
  const ifVisible = () => {
    if (document.visibilityState === 'visible') refresh();
  };
  refresh();
  setInterval(ifVisible, EVERY_MS);
  setInterval(() => (status.value?.speed ?? 1) > 1 && ifVisible(), SPED_UP_EVERY_MS);
  document.addEventListener('visibilitychange', ifVisible);
  addEventListener('online', ifVisible);
  addEventListener('offline', () => {
    isReachable.value = false;
  });
}
