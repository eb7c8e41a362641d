import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS } from '@promoter/domain';
import { formatTime } from '../formats.ts';

/** `1 slot`, `2 slots` */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** `3 days`: whole units, the largest of which there are two or more. */
export function inWords(ms: number): string {
  if (ms >= 2 * DAY_MS) return counted(Math.floor(ms / DAY_MS), 'day');
  return ms >= 2 * HOUR_MS ? counted(Math.floor(ms / HOUR_MS), 'hour') : counted(Math.floor(ms / MINUTE_MS), 'minute');
}

/** `14:19`, or `2026-11-24 09:45` on another day. */
export function atInWords(timezone: string, moment: EpochMs, now: EpochMs): string {
  const [day, time = ''] = formatTime(timezone, moment).split('T');
  const clock = time.slice(0, 5);
  return day === formatTime(timezone, now).slice(0, 10) ? clock : `${day} ${clock}`;
}

/** How many of a list are named. */
const NAMED = 3;

/** `a, b, c and 4 more` */
export const firstOf = (names: readonly string[], separator = ', '): string =>
  names.slice(0, NAMED).join(separator) + (names.length > NAMED ? ` and ${names.length - NAMED} more` : '');

export const runbook = (section: string): string => `see "${section}" in docs/runbook.md`;
