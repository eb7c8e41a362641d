import { DAY_MS, type LocalDay, type SlotId } from '@promoter/domain';
import type { SlotLine } from './report.ts';

type Days = ReadonlyMap<LocalDay, readonly SlotLine[]>;

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A table for each month of these days: how many slots of each day were posted and were not, with a link to the day. */
export function overviewOf(days: Days): string {
  const months = Map.groupBy(days.keys(), (day) => day.slice(0, 7));
  return [...months.keys()].map((month) => monthTable(month, days)).join('\n');
}

function monthTable(month: string, days: Days): string {
  const first = Date.parse(`${month}-01`);
  const before = (new Date(first).getUTCDay() + 6) % 7;
  const weeks: string[] = [];
  for (let monday = first - before * DAY_MS; ; monday += 7 * DAY_MS) {
    const dates = WEEKDAYS.map((_, index) => new Date(monday + index * DAY_MS).toISOString().slice(0, 10));
    if (!dates.some((day) => day.startsWith(month))) break;
    if (!dates.some((day) => days.has(day))) continue;
    weeks.push(
      `<tr>${dates.map((day) => `<td>${day.startsWith(month) ? dayCell(day, days.get(day)) : ''}</td>`).join('')}</tr>`,
    );
  }
  const name = new Date(first).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return `<table class="month"><caption>${name}: ${mark('posted')} posted and ${mark('skipped')} without a post, by days</caption>
<thead><tr>${WEEKDAYS.map((weekday) => `<th scope="col">${weekday}</th>`).join('')}</tr></thead>
<tbody>${weeks.join('\n')}</tbody></table>`;
}

function dayCell(day: LocalDay, lines: readonly SlotLine[] | undefined): string {
  const date = Number(day.slice(8));
  if (lines === undefined) return `${date}`;
  const posted = lines.filter(({ state }) => state === 'posted').length;
  const others = lines.length - posted;
  const without =
    others === 0 ? '' : `<span class="without">${mark('skipped')} ${others}<em> without a post</em></span>`;
  return `<a href="#${dayId(day)}">${date}</a><span class="posted">${mark('posted')} ${posted}<em> posted</em></span>${without}`;
}

const mark = (state: SlotLine['state']): string => `<i aria-hidden="true">${markOf(state)}</i>`;

/** A shape for each state, so that none is told by its colour alone. */
const MARKS: Readonly<Partial<Record<SlotLine['state'], string>>> = {
  posted: '●',
  rehearsed: '●',
  skipped: '○',
  blocked: '■',
  rejected: '✕',
};

/** What is in doubt is a question mark. */
export const markOf = (state: SlotLine['state']): string => MARKS[state] ?? '?';

export const dayId = (day: LocalDay): string => `d${day}`;

/** `2026-11-22T09:00` of `A@2026-11-22T09:00`. */
export const localOf = (slot: SlotId): string => slot.slice(slot.indexOf('@') + 1);

export const longDay = (day: LocalDay): string =>
  new Date(`${day}T00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'full', timeZone: 'UTC' });

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char);
