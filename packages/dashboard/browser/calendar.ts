import type { CalendarAnswer } from '@promoter/control/answers';
import * as api from './api.ts';
import { openDialog } from './dialog.ts';
import { button, type Child, el } from './element.ts';
import { clockTime, longDay } from './format.ts';
import { MARKS, markOf, STATES, stateLabel } from './states.ts';
import { toast } from './toast.ts';
import { showWhy } from './why-dialog.ts';

type CalendarSlot = CalendarAnswer['slots'][number];

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A month of days, each with its slots as marks; a day opens as a list. */
export function calendar(
  { calendar: { month, slots }, today }: { calendar: CalendarAnswer; today: string },
  showMonth: (month: string) => void,
): Child[] {
  const byDay = Map.groupBy(slots, ({ id }) => id.slice(id.indexOf('@') + 1, id.indexOf('T')));
  const first = new Date(`${month}-01T00:00:00Z`);
  const name = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(first);
  return [
    el(
      'header',
      { class: 'month' },
      button('‹', () => showMonth(shift(month, -1)), {
        class: 'icon',
        'data-name': 'month-before',
        'aria-label': 'The month before',
      }),
      el('b', { 'aria-live': 'polite' }, name),
      button('›', () => showMonth(shift(month, 1)), {
        class: 'icon',
        'data-name': 'month-after',
        'aria-label': 'The month after',
      }),
    ),
    el(
      'ol',
      { class: 'weekdays', 'aria-hidden': 'true' },
      ...WEEKDAYS.map((weekday) => el('li', {}, weekday.slice(0, 2))),
    ),
    el(
      'ol',
      { class: 'days', '--first': ((first.getUTCDay() + 6) % 7) + 1 },
      ...daysOf(month).map((day) => dayCell(day, byDay.get(day) ?? [], day === today)),
    ),
    el(
      'ul',
      { class: 'legend' },
      ...MARKS.map(({ mark, name: label }) =>
        el('li', {}, el('i', { class: `mark mark-${mark}`, 'aria-hidden': 'true' }), label),
      ),
    ),
  ];
}

const dayCell = (day: string, slots: readonly CalendarSlot[], isToday: boolean): HTMLElement =>
  el(
    'li',
    {},
    el(
      'button',
      {
        class: isToday ? 'today' : '',
        'data-name': `day-${day}`,
        'aria-current': isToday ? 'date' : null,
        'aria-label': `${longDay(day)}: ${summaryOf(slots)}`,
        onclick: () => showDay(day),
      },
      el('span', { class: 'number' }, String(Number(day.slice(8)))),
      el('span', { class: 'marks' }, ...slots.map(({ state }) => markOf(state))),
    ),
  );

/** `18 rehearsed, 2 skipped` */
function summaryOf(slots: readonly CalendarSlot[]): string {
  const groups = Map.groupBy(slots, ({ state }) => STATES[state].name.toLowerCase());
  return [...groups].map(([name, group]) => `${group.length} ${name}`).join(', ') || 'no slots';
}

function showDay(day: string): void {
  api.readDay(day).then(
    ({ slots }) =>
      openDialog(longDay(day), [
        el(
          'ul',
          { class: 'day-list' },
          ...slots.map(({ id, at, account, state, reason, text }) =>
            el(
              'li',
              {},
              el('span', { class: 'when' }, clockTime(at), el('span', { class: 'quiet' }, ` ${account}`)),
              stateLabel(state),
              button('Why?', () => showWhy(id), { class: 'text', 'aria-label': `Why ${id}?` }),
              (text ?? reason) && el('p', { class: 'quiet clamp' }, text ?? reason),
            ),
          ),
        ),
      ]),
    (error: unknown) => toast(error instanceof Error ? error.message : 'The day could not be read.'),
  );
}

function daysOf(month: string): string[] {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
}

function shift(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}
