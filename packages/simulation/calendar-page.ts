import { reasonOf } from '@promoter/control';
import { type LocalDay, type SlotId, shortLinks } from '@promoter/domain';
import type { Slot } from '@promoter/slots';
import { CALENDAR_STYLE } from './calendar-style.ts';
import { dayId, escapeHtml, localOf, longDay, markOf, overviewOf } from './month-overview.ts';
import { madeUpIn, type SlotLine, slotLine } from './report.ts';
import type { Simulation } from './simulate.ts';
import type { CardPicture } from './simulated-cards.ts';

/** A slot of the page: `why` is a sentence where it ended without a post. */
type PageLine = SlotLine & { why: string | null; picture?: CardPicture | undefined };

/**
 * An HTML page of a simulation to look at: what is made up in it, an overview of each month, then each day's slots with their posts, or why
 * there is none. It needs no script, and nothing from elsewhere; a state is told by shape and word, too. Of the price
 * cards those are shown whose picture is given, by slot.
 */
export function calendarPage(
  title: string,
  simulation: Simulation,
  timezone: string,
  pictures: ReadonlyMap<SlotId, CardPicture> = new Map(),
): string {
  const lines = linesOf(simulation, timezone).map((line) => ({ ...line, picture: pictures.get(line.slot) }));
  const days = Map.groupBy(lines, ({ slot }) => localOf(slot).slice(0, 10));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${CALENDAR_STYLE}</style>
<header>
<h1>${escapeHtml(title)}</h1>
<p><strong>${escapeHtml(madeUpIn(simulation))}</strong></p>
<p>${escapeHtml(countStates(lines))}</p>
<p class="legend">${legendOf(lines)}</p>
</header>
<main>
<div class="overview">
<nav aria-label="Days" class="months">${overviewOf(days)}</nav>
${unpostedTable(lines)}
</div>
<div class="days">
${[...days].map(([day, slots]) => dayTable(day, slots)).join('\n')}
</div>
</main>
</html>
`;
}

/** The slots of the schedule, and those that a schedule of before has left a record of, by time. */
function linesOf({ slots, records }: Simulation, timezone: string): PageLine[] {
  const all = new Map<string, Slot>(slots.map((slot) => [slot.id, slot]));
  for (const { slot } of records.values()) all.set(slot.id, slot);
  return [...all.values()]
    .sort((a, b) => a.at - b.at)
    .map((slot) => {
      const record = records.get(slot.id);
      const why = record ? reasonOf(record.status, timezone) : 'it has no record';
      return { ...slotLine(slot, record), why };
    });
}

function countStates(lines: readonly PageLine[]): string {
  const counts = [...Map.groupBy(lines, ({ state }) => state)].map(([state, slots]) => `${slots.length} ${state}`);
  const cost = lines.reduce((sum, line) => sum + line.cost, 0);
  return counts.length === 0 ? 'No slots.' : `${lines.length} slots: ${counts.join(', ')}; $${cost.toFixed(2)}.`;
}

const legendOf = (lines: readonly PageLine[]): string =>
  [...new Set(lines.map(({ state }) => state))]
    .map((state) => `<span class="${state}">${stateOf(state)}</span>`)
    .join(' ');

const stateOf = (state: PageLine['state']): string => `<i aria-hidden="true">${markOf(state)}</i> ${state}`;

/** Why slots ended without a post; the details of one reason differ, so they are those of its first slot. */
function unpostedTable(lines: readonly PageLine[]): string {
  const unposted = lines.filter(({ state }) => state !== 'posted');
  if (unposted.length === 0) return '';
  const groups = Map.groupBy(unposted, ({ state, reason = '' }) => `${state} ${reason}`);
  const rows = [...groups.values()].sort((a, b) => b.length - a.length);
  return `<table class="unposted"><caption>Without a post</caption>
<thead><tr><th scope="col">Slots</th><th scope="col">Why, as of the first</th></tr></thead>
<tbody>${rows.map((same) => unpostedRow(same)).join('')}</tbody></table>`;
}

const unpostedRow = (same: readonly PageLine[]): string =>
  same
    .slice(0, 1)
    .map(
      ({ state, why }) =>
        `<tr class="${state}"><th scope="row">${same.length}<span>${stateOf(state)}</span></th><td>${escapeHtml(why ?? '')}</td></tr>`,
    )
    .join('');

/** A day's slots under its date, a row each. */
const dayTable = (day: LocalDay, lines: readonly PageLine[]): string => `<table id="${dayId(day)}">
<caption>${escapeHtml(longDay(day))} <small>${escapeHtml(countStates(lines))}</small></caption>
<thead><tr><th scope="col">Slot</th><th scope="col">Post</th></tr></thead>
<tbody>${lines.map(slotRow).join('')}</tbody>
</table>`;

const slotRow = (line: PageLine): string =>
  `<tr class="${line.state}"><th scope="row"><time>${localOf(line.slot).slice(11)}</time> <b>${escapeHtml(line.account)}</b><span>${stateOf(line.state)}</span></th><td>${postOf(line)}</td></tr>`;

function postOf({ text, tags, angle, offer, card, picture, why }: PageLine): string {
  const words = text === undefined ? '' : `<p title="${escapeHtml(text)}">${escapeHtml(shortLinks(text))}</p>`;
  const reason = why === null ? '' : `<p class="why">${escapeHtml(capitalised(why))}.</p>`;
  const made = [tags.join(' '), angle, offer, picture || !card ? '' : `price card of ${card}`]
    .filter(Boolean)
    .map((part) => escapeHtml(part ?? ''));
  return `${words}${picture ? imageOf(picture) : ''}${reason}${made.length === 0 ? '' : `<p class="made">${made.join(' · ')}</p>`}`;
}

/** Within the page, which stays one file. */
const imageOf = ({ alt, png }: CardPicture): string =>
  `<img src="data:image/png;base64,${Buffer.from(png).toString('base64')}" alt="${escapeHtml(alt)}" width="1200" height="675" loading="lazy" decoding="async">`;

const capitalised = (sentence: string): string => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
