import type { StatusAnswer } from '@promoter/control/answers';
import { el } from './element.ts';
import { moment, plural } from './format.ts';

/** How it stands, in as few words as an owner reads in passing. */
export interface Verdict {
  tone: 'good' | 'held' | 'bad' | 'lost';
  headline: string;
}

/** What the page says once readings fail: whatever it last said may be untrue by now. */
export const LOST: Verdict = { tone: 'lost', headline: 'No answer from the bot' };

export function verdictOf({ accounts, overdue, cooldownUntil }: StatusAnswer): Verdict {
  if (overdue.length > 0) return { tone: 'bad', headline: `${plural(overdue.length, 'slot')} without an outcome` };
  const stopped = accounts.filter(({ hold }) => hold === 'stopped');
  if (stopped.length > 0) return { tone: 'bad', headline: `Stopped by X: ${namesOf(stopped)}` };
  const paused = accounts.filter((account) => account.paused);
  if (paused.length === accounts.length) return { tone: 'held', headline: 'Everything is paused' };
  if (paused.length > 0) return { tone: 'held', headline: `Paused: ${namesOf(paused)}` };
  if (cooldownUntil !== null) return { tone: 'held', headline: `Cooling down until ${moment(cooldownUntil)}` };
  return { tone: 'good', headline: 'All is well' };
}

/** The verdict's line: always the same element, so that a screen reader tells when it changes, as the title does. */
export function verdictLine(): { element: HTMLElement; show(verdict: Verdict): void } {
  const words = el('span');
  const element = el('p', { role: 'status' }, el('i', { class: 'lamp', 'aria-hidden': 'true' }), words);
  return {
    element,
    show: ({ tone, headline }) => {
      if (words.textContent === headline) return;
      element.className = `verdict-line tone-${tone}`;
      words.textContent = headline;
      document.title = `${headline} · Promoter`;
    },
  };
}

const namesOf = (accounts: readonly { handle: string }[]): string =>
  accounts.map(({ handle }) => `@${handle}`).join(', ');
