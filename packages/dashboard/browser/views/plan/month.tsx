import type { CalendarAnswer } from '@promoter/control/answers';
import type { CSSProperties } from 'preact';
import { address, show } from '../../address.ts';
import { readCalendar, readDay } from '../../api.ts';
import { clockTime, inUtc, longDay, today } from '../../format.ts';
import { DialogBody, openDialog } from '../../parts/dialog.tsx';
import { handleOf } from '../../parts/post.tsx';
import { Read, Section } from '../../parts/section.tsx';
import { MARKS, Mark, STATES, StateLabel } from '../../parts/states.tsx';
import { useReading } from '../../use-reading.ts';
import { showWhy } from '../../why/why-dialog.tsx';

type CalendarSlot = CalendarAnswer['slots'][number];

const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** A month of days, each with its slots as marks; a day opens as a list. */
export function Month() {
  const month = address.value.parameters.get('month') ?? today.value.slice(0, 7);
  const reading = useReading(`calendar ${month}`, () => readCalendar(month), 5);
  const step = (label: string, by: number, name: string) => (
    <button
      type="button"
      class="icon"
      data-name={`month-${name}`}
      aria-label={`The month ${name}`}
      onClick={() => show({ month: shift(month, by) })}
    >
      {label}
    </button>
  );
  return (
    <Section id="calendar" title="Calendar">
      <header class="month">
        {step('‹', -1, 'before')}
        <b aria-live="polite">{inUtc(month, { month: 'long', year: 'numeric' })}</b>
        {step('›', 1, 'after')}
      </header>
      <Read reading={reading}>{({ slots }) => <Days month={month} slots={slots} />}</Read>
      <ul class="legend">
        {MARKS.map(({ mark, name }) => (
          <li key={name}>
            <Mark of={mark} /> {name}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Days({ month, slots }: { month: string; slots: readonly CalendarSlot[] }) {
  const byDay = Map.groupBy(slots, ({ id }) => id.slice(id.indexOf('@') + 1, id.indexOf('T')));
  // A custom property through the object model: the page's policy refuses style attributes in its markup alone.
  const first = { '--first': new Date(month).getUTCDay() || 7 } as CSSProperties;
  return (
    <>
      <ol class="weekdays" aria-hidden="true">
        {WEEKDAYS.map((weekday) => (
          <li key={weekday}>{weekday}</li>
        ))}
      </ol>
      <ol class="days" style={first}>
        {daysOf(month).map((day) => (
          <li key={day}>
            <DayCell day={day} slots={byDay.get(day) ?? []} />
          </li>
        ))}
      </ol>
    </>
  );
}

const DayCell = ({ day, slots }: { day: string; slots: readonly CalendarSlot[] }) => (
  <button
    type="button"
    class={day === today.value ? 'today' : ''}
    data-name={`day-${day}`}
    aria-current={day === today.value ? 'date' : undefined}
    aria-label={`${longDay(day)}: ${summaryOf(slots)}`}
    onClick={() => openDialog(longDay(day), () => <DayList day={day} />)}
  >
    <span class="number">{Number(day.slice(8))}</span>
    <span class="marks">
      {slots.map(({ id, state }) => (
        <Mark key={id} of={STATES[state].mark} />
      ))}
    </span>
  </button>
);

/** `18 rehearsed, 2 skipped` */
function summaryOf(slots: readonly CalendarSlot[]): string {
  const groups = Map.groupBy(slots, ({ state }) => STATES[state].name.toLowerCase());
  return [...groups].map(([name, group]) => `${group.length} ${name}`).join(', ') || 'no slots';
}

function DayList({ day }: { day: string }) {
  const reading = useReading(`day ${day}`, () => readDay(day));
  return (
    <DialogBody>
      <Read reading={reading}>
        {({ slots }) => (
          <ul class="day-list">
            {slots.map(({ id, at, account, state, reason, text }) => (
              <li key={id}>
                <span class="when">
                  {clockTime(at)} <span class="quiet">@{handleOf(account)}</span>
                </span>
                <StateLabel {...STATES[state]} />
                <button type="button" class="text" aria-label={`Why? ${id}`} onClick={() => showWhy(id)}>
                  Why?
                </button>
                {(text ?? reason) && <p class={text === null ? 'quiet' : ''}>{text ?? reason}</p>}
              </li>
            ))}
          </ul>
        )}
      </Read>
    </DialogBody>
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
