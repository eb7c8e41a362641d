import { signal } from '@preact/signals';

/**
 * The bot's own time, set by each status: a rehearsal may run faster than the browser's clock. Times are shown as the
 * answers write them, with the bot's offset; the browser's zone data, which may be older or of another place, are not
 * asked.
 */
let read = { botNow: 0, at: 0, speed: 1 };

/** The bot's local day. */
export const today = signal('');

/** Moves on each second, so that distances from now are kept up to date. */
export const second = signal(0);
setInterval(() => {
  if (document.visibilityState === 'visible') second.value += 1;
}, 1_000);

export function setClock(botNow: string, botToday: string, speed: number): void {
  read = { botNow: Date.parse(botNow), at: Date.now(), speed };
  today.value = botToday;
}

export const now = (): number => read.botNow + (Date.now() - read.at) * read.speed;

const cached = new Map<string, Intl.DateTimeFormat>();

/** A date or month as it is written, whatever the zone. */
export function inUtc(at: string | number, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify(options);
  const formatter = cached.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
  cached.set(key, formatter);
  return formatter.format(new Date(at));
}

/** The local day of a time as it is written: `2026-11-23`. */
export const dayOf = (at: string): string => at.slice(0, 10);

/** `09:45` */
export const clockTime = (at: string): string => at.slice(11, 16);

/** `Mon 23 Nov` */
export const shortDay = (day: string): string =>
  inUtc(dayOf(day), { weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '');

/** `Monday 23 November`, of a local date as it is written. */
export const longDay = (day: string): string =>
  inUtc(dayOf(day), { weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '');

/** `Today`, `Tomorrow`, or `Wednesday 25 November` */
export function dayName(day: string): string {
  const days = Math.round((Date.parse(dayOf(day)) - Date.parse(today.value)) / 86_400_000);
  return days === 0 ? 'Today' : days === 1 ? 'Tomorrow' : days === -1 ? 'Yesterday' : longDay(day);
}

/** `09:45`, or `Mon 23 Nov, 09:45` on another day. */
export const moment = (at: string): string =>
  dayOf(at) === today.value ? clockTime(at) : `${shortDay(at)}, ${clockTime(at)}`;

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
const hundredths = new Intl.NumberFormat('en-US', { style: 'percent', minimumFractionDigits: 2 });

/** `1,115` */
export const figure = (value: number): string => whole.format(value);

/** `17.4%` of 0.174 */
export const percent = (share: number): string => percentage.format(share);

/** `1.62%` of 0.0162: rates of engagement differ in the second place. */
export const rate = (share: number): string => hundredths.format(share);

/** `1 post`, `2 posts` */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${whole.format(count)} ${count === 1 ? one : many}`;

/** `All is paused.` of `all is paused` */
export const asSentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
