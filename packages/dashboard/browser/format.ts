import { now, zone } from './clock.ts';
import { type Child, el } from './element.ts';

const cached = new Map<string, Intl.DateTimeFormat>();

function format(at: string | number, options: Intl.DateTimeFormatOptions): string {
  const key = `${zone()} ${JSON.stringify(options)}`;
  const formatter = cached.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone(), ...options });
  cached.set(key, formatter);
  return formatter.format(new Date(at));
}

/** `09:45` */
export const clockTime = (at: string): string => format(at, { hour: '2-digit', minute: '2-digit' });

/** `Mon 23 Nov` */
export const shortDay = (at: string): string => format(at, { weekday: 'short', day: 'numeric', month: 'short' });

/** `Monday 23 November`, of a local date as it stands. */
export const longDay = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** `09:45`, or `Mon 23 Nov, 09:45` on another day. */
export const moment = (at: string): string =>
  shortDay(at) === format(now(), { weekday: 'short', day: 'numeric', month: 'short' })
    ? clockTime(at)
    : `${shortDay(at)}, ${clockTime(at)}`;

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

const relative = new Intl.RelativeTimeFormat('en-GB', { numeric: 'always', style: 'long' });

/** `in 23 minutes`, `2 hours ago`, `just now` */
export function fromNow(at: string): string {
  const distance = Date.parse(at) - now();
  for (const [unit, length] of UNITS) {
    if (Math.abs(distance) >= length) return relative.format(Math.trunc(distance / length), unit);
  }
  return distance > 0 ? 'in less than a minute' : 'just now';
}

/** A moment as its distance from now, kept up to date by `refreshTimes`. */
export const distance = (at: string): HTMLTimeElement =>
  el('time', { datetime: at, title: moment(at), 'data-distance': true }, fromNow(at));

/** Brings every distance on the page up to date. */
export function refreshTimes(): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-distance]')) {
    const text = fromNow(time.dateTime);
    if (time.textContent !== text) time.textContent = text;
  }
}

/** `$26.60`, `$0.015` */
export const money = (usd: number): string =>
  new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: 2,
    maximumFractionDigits: Math.abs(usd) < 1 && usd !== 0 ? 3 : 2,
  }).format(usd);

const whole = new Intl.NumberFormat('en-US');
const percentage = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 });

/** `1,115` */
export const figure = (value: number): string => whole.format(value);

/** `17.4%` of 0.174 */
export const percent = (share: number): string => percentage.format(share);

/** The formatted value, or a dash with “not measured” as its tooltip and for screen readers. */
export const measured = (value: number | null, show: (value: number) => string): Child =>
  value === null
    ? el(
        'span',
        { title: 'Not measured' },
        el('span', { 'aria-hidden': 'true' }, '–'),
        el('span', { class: 'hidden' }, 'not measured'),
      )
    : show(value);

/** `1 post`, `2 posts` */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${whole.format(count)} ${count === 1 ? one : many}`;
