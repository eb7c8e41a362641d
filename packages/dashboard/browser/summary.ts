import { el } from './element.ts';
import type { StatusSummary } from './status-summary.ts';

/** A headline of more characters is set smaller. */
const LONG = 48;

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
      element.className = `summary-line tone-${tone}${headline.length > LONG ? ' long' : ''}`;
      text.textContent = headline;
      document.title = `${headline} · Promoter`;
    },
  };
}
