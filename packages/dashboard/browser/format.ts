import { type Child, el } from './element.ts';

/**
 * The bot's own time and zone, set by each status. The browser's may differ: a rehearsal may run faster, and a phone may
 * be in another country.
 */
let read = { botNow: 0, at: 0, speed: 1 };
let timezone = 'UTC';

export function setClock(botNow: string, botTimezone: string, speed: number): void {
  read = { botNow: Date.parse(botNow), at: Date.now(), speed };
  timezone = botTimezone;
}

export const now = (): number => read.botNow + (Date.now() - read.at) * read.speed;

const cached = new Map<string, Intl.DateTimeFormat>();

function format(at: string | number, options: Intl.DateTimeFormatOptions, timeZone = timezone): string {
  const key = `${timeZone} ${JSON.stringify(options)}`;
  const formatter = cached.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone, ...options });
  cached.set(key, formatter);
  return formatter.format(new Date(at));
}

/** `09:45` */
export const clockTime = (at: string): string => format(at, { hour: '2-digit', minute: '2-digit' });

/** `Mon 23 Nov` */
const shortDay = (at: string | number): string => format(at, { weekday: 'short', day: 'numeric', month: 'short' });

/** A date or month as it is written, whatever the zone. */
export const inUtc = (at: string | number, options: Intl.DateTimeFormatOptions): string => format(at, options, 'UTC');

/** `Monday 23 November`, of a local date as it is written. */
export const longDay = (day: string): string => inUtc(day, { weekday: 'long', day: 'numeric', month: 'long' });

/** `09:45`, or `Mon 23 Nov, 09:45` on another day. */
export const moment = (at: string): string =>
  shortDay(at) === shortDay(now()) ? clockTime(at) : `${shortDay(at)}, ${clockTime(at)}`;

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
  value === null ? NOT_MEASURED.cloneNode(true) : show(value);

const NOT_MEASURED = el('span', { title: 'Not measured' }, [
  el('span', { 'aria-hidden': 'true' }, '–'),
  el('span', { class: 'hidden' }, 'not measured'),
]);

/** `1 post`, `2 posts` */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${whole.format(count)} ${count === 1 ? one : many}`;
