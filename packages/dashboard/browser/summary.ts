import type { StatusAnswer } from '@promoter/control/answers';
import { el } from './element.ts';
import { moment, plural } from './format.ts';

/** The state of the whole bot in a few words. */
export interface StatusSummary {
  tone: 'good' | 'held' | 'bad' | 'unreachable';
  headline: string;
}

/** Shown once the bot cannot be reached: the last summary may be out of date. */
export const UNREACHABLE: StatusSummary = { tone: 'unreachable', headline: 'No answer from the bot' };

export function statusSummaryOf({ accounts, overdue, cooldownUntil }: StatusAnswer): StatusSummary {
  if (overdue.length > 0) return { tone: 'bad', headline: `${plural(overdue.length, 'slot')} without a final state` };
  const stopped = accounts.filter(({ hold }) => hold === 'stopped');
  if (stopped.length > 0) return { tone: 'bad', headline: `Stopped by X: ${namesOf(stopped)}` };
  const paused = accounts.filter((account) => account.paused);
  if (paused.length === accounts.length) return { tone: 'held', headline: 'Everything is paused' };
  if (paused.length > 0) return { tone: 'held', headline: `Paused: ${namesOf(paused)}` };
  if (cooldownUntil !== null) return { tone: 'held', headline: `Cooling down until ${moment(cooldownUntil)}` };
  return { tone: 'good', headline: 'All is well' };
}

/**
 * The summary's line: always the same element, so that a screen reader announces changes; the page's title follows it.
 */
export function summaryLine(): { element: HTMLElement; show(summary: StatusSummary): void } {
  const text = el('span');
  const element = el('p', { role: 'status' }, [el('i', { class: 'light', 'aria-hidden': 'true' }), text]);
  return {
    element,
    show: ({ tone, headline }) => {
      if (text.textContent === headline) return;
      element.className = `summary-line tone-${tone}`;
      text.textContent = headline;
      document.title = `${headline} · Promoter`;
    },
  };
}

const namesOf = (accounts: readonly { handle: string }[]): string =>
  accounts.map(({ handle }) => `@${handle}`).join(', ');
