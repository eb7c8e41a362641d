import { shortLinks } from '@promoter/domain';
import type { SlotLine } from './report.ts';

/** An HTML page: each day a row, each slot a box with its text, coloured by its state. */
export function calendarPage(title: string, lines: readonly SlotLine[]): string {
  const days = Map.groupBy(lines, ({ slot }) => localOf(slot).slice(0, 10));
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
<p>${escapeHtml(countStates(lines))}</p>
${rows.join('\n')}
</html>
`;
}

const slotBox = ({ slot, account, state, reason, text }: SlotLine): string =>
  `<li class="${state}"><b>${localOf(slot).slice(11)} ${escapeHtml(account)}</b> <i>${escapeHtml(reason === undefined ? state : `${state}: ${reason}`)}</i>${text === undefined ? '' : `<p title="${escapeHtml(text)}">${escapeHtml(shortLinks(text))}</p>`}</li>`;

/** `2026-11-22T09:00` of `A@2026-11-22T09:00`. */
const localOf = (slot: string): string => slot.slice(slot.indexOf('@') + 1);

function countStates(lines: readonly SlotLine[]): string {
  const counts = [...Map.groupBy(lines, ({ state }) => state)].map(([state, slots]) => `${slots.length} ${state}`);
  return counts.length === 0 ? 'No slots.' : `${lines.length} slots: ${counts.join(', ')}.`;
}

const longDay = (day: string): string =>
  new Date(`${day}T00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'full', timeZone: 'UTC' });

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
