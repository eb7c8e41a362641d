import { noPostReason, type SlotRecord, type SlotState } from '@promoter/slots';
import { shortLinks } from './short-links.ts';

/** One slot as the calendar shows it. */
export interface CalendarEntry {
  slot: string;
  account: string;
  day: string;
  time: string;
  state: SlotState | 'missing';
  /** Why it ended without a post. */
  reason: string | null;
  text: string | null;
}

export const entryOf = ({ slot, status }: SlotRecord): CalendarEntry => ({
  slot: slot.id,
  account: slot.account,
  day: slot.day,
  time: slot.local.slice(11),
  state: status.state,
  reason: noPostReason(status) ?? null,
  text: 'draft' in status ? status.draft.text : null,
});

/** An HTML page: each day a row, each slot a box with its text, coloured by its state. */
export function calendarPage(title: string, entries: readonly CalendarEntry[]): string {
  const days = Map.groupBy(entries, ({ day }) => day);
  const rows = [...days].map(
    ([day, slots]) => `<section><h2>${escapeHtml(longDay(day))}</h2><ol>${slots.map(slotBox).join('')}</ol></section>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(countStates(entries))}</p>
${rows.join('\n')}
</html>
`;
}

const slotBox = ({ time, account, state, reason, text }: CalendarEntry): string =>
  `<li class="${state}"><b>${escapeHtml(time)} ${escapeHtml(account)}</b> <i>${escapeHtml(reason === null ? state : `${state}: ${reason}`)}</i>${text === null ? '' : `<p title="${escapeHtml(text)}">${escapeHtml(shortLinks(text))}</p>`}</li>`;

function countStates(entries: readonly CalendarEntry[]): string {
  const counts = [...Map.groupBy(entries, ({ state }) => state)].map(([state, slots]) => `${slots.length} ${state}`);
  return counts.length === 0 ? 'No slots.' : `${entries.length} slots: ${counts.join(', ')}.`;
}

const longDay = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00Z`));

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char);

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1rem; margin: 2rem 0 .5rem; }
ol { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: .5rem; list-style: none; margin: 0; padding: 0; }
li { border: 1px solid color-mix(in srgb, currentColor 20%, transparent); border-left: .35rem solid #888; border-radius: .4rem; padding: .5rem .7rem; }
li p { margin: .3rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; font-size: .85rem; }
i { float: right; font-style: normal; opacity: .75; font-size: .8rem; }
.posted, .rehearsed { border-left-color: #2e8b57; }
.skipped { border-left-color: #b8860b; }
.blocked, .rejected { border-left-color: #c05621; }
.abandoned, .missing, .unknown { border-left-color: #c53030; }
`;
