import type { CalendarAnswer } from '@promoter/control/answers';
import * as api from './api.ts';
import { openDialog } from './dialog.ts';
import { button, type Child, el, list } from './element.ts';
import { clockTime, inUtc, longDay } from './format.ts';
import { MARKS, markOf, STATES, shape, stateLabel } from './states.ts';
import { toastError } from './toast.ts';
import { showWhy } from './why-dialog.ts';

type CalendarSlot = CalendarAnswer['slots'][number];

const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** A month of days, each with its slots as marks; a day opens as a list. */
export function calendar(
  { calendar: { month, slots }, today }: { calendar: CalendarAnswer; today: string },
  showMonth: (month: string) => void,
): Child[] {
  const byDay = Map.groupBy(slots, ({ id }) => id.slice(id.indexOf('@') + 1, id.indexOf('T')));
  const step = (label: string, by: number, name: string) =>
    button(label, () => showMonth(shift(month, by)), {
      class: 'icon',
      'data-name': `month-${name}`,
      'aria-label': `The month ${name}`,
    });
  return [
    el('header', { class: 'month' }, [
      step('‹', -1, 'before'),
      el('b', { 'aria-live': 'polite' }, inUtc(month, { month: 'long', year: 'numeric' })),
      step('›', 1, 'after'),
    ]),
    list('ol', { class: 'weekdays', 'aria-hidden': 'true' }, WEEKDAYS, (weekday) => weekday),
    list('ol', { class: 'days', '--first': new Date(month).getUTCDay() || 7 }, daysOf(month), (day) =>
      dayCell(day, byDay.get(day) ?? [], day === today),
    ),
    list('ul', { class: 'legend' }, MARKS, ({ mark, name }) => [shape(mark), name]),
  ];
}

function dayCell(day: string, slots: readonly CalendarSlot[], isToday: boolean): HTMLElement {
  const marks = slots.map(({ state }) => markOf(state));
  const content = [
    el('span', { class: 'number' }, String(Number(day.slice(8)))),
    el('span', { class: 'marks' }, marks),
  ];
  const attributes = {
    class: isToday ? 'today' : '',
    'data-name': `day-${day}`,
    'aria-current': isToday ? 'date' : null,
    'aria-label': `${longDay(day)}: ${summaryOf(slots)}`,
    onclick: () => showDay(day),
  };
  return el('button', attributes, content);
}

/** `18 rehearsed, 2 skipped` */
function summaryOf(slots: readonly CalendarSlot[]): string {
  const groups = Map.groupBy(slots, ({ state }) => STATES[state].name.toLowerCase());
  return [...groups].map(([name, group]) => `${group.length} ${name}`).join(', ') || 'no slots';
}

function showDay(day: string): void {
  api
    .readDay(day)
    .then(
      ({ slots }) =>
        openDialog(longDay(day), [
          list('ul', { class: 'day-list' }, slots, ({ id, at, account, state, reason, text }) => [
            el('span', { class: 'when' }, [clockTime(at), el('span', { class: 'quiet' }, ` ${account}`)]),
            stateLabel(state),
            button('Why?', () => showWhy(id), { class: 'text', 'aria-label': `Why ${id}?` }),
            (text ?? reason) && el('p', { class: 'quiet clamp' }, text ?? reason),
          ]),
        ]),
      toastError,
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
