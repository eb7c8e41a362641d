import { Temporal } from 'temporal-polyfill';
import { type Slot, slotId } from './slot.ts';
import { DAY_MS, type EpochMs, type LocalMinute, MINUTE_MS } from './time.ts';
import { DAY_MINUTES, type Schedule, wallMinutes } from './window.ts';

/**
 * The slots from two windows before `first` to `last`. A day that the clocks skip an hour can bring two slots
 * closer than the gap; the later one is not planned, and since that depends on the one before it, the walk
 * begins early enough to be in step when `first` comes.
 */
export function planSlots(schedule: Schedule, first: Temporal.PlainDate, last: Temporal.PlainDate): Slot[] {
  const candidates: Slot[] = [];
  const minutesByAccount = new Map(schedule.accounts.map((account) => [account.id, wallMinutes(schedule, account)]));
  for (let day = first.subtract({ days: 2 }); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const place = placeMinutes(schedule.timezone, day);
    for (const { id } of schedule.accounts) {
      for (const minute of minutesByAccount.get(id) ?? []) {
        const placed = place(minute);
        if (placed)
          candidates.push({ id: slotId(id, placed.local), account: id, day: placed.local.slice(0, 10), ...placed });
      }
    }
  }
  candidates.sort((a, b) => a.at - b.at || (a.account < b.account ? -1 : 1));
  const kept: Slot[] = [];
  for (const slot of candidates) {
    const before = kept.at(-1);
    if (!before || slot.at - before.at >= schedule.minGapMinutes * MINUTE_MS) kept.push(slot);
  }
  return kept;
}

type Place = (minute: number) => { local: LocalMinute; at: EpochMs } | undefined;

/**
 * Where the minutes after a day's midnight lie, into the next day. Where neither day changes its clocks they can
 * be counted off, which spares a schedule nearly all of its calendar arithmetic.
 */
function placeMinutes(timezone: string, day: Temporal.PlainDate): Place {
  const next = day.add({ days: 1 });
  const midnight = day.toZonedDateTime(timezone).epochMilliseconds;
  const isRegular = next.add({ days: 1 }).toZonedDateTime(timezone).epochMilliseconds - midnight === 2 * DAY_MS;
  if (!isRegular) return (minute) => placeMinute(timezone, day.toPlainDateTime().add({ minutes: minute }));
  const dates = [day.toString(), next.toString()];
  return (minute) => ({
    local: `${dates[Math.floor(minute / DAY_MINUTES)]}T${clockTime(minute % DAY_MINUTES)}`,
    at: midnight + minute * MINUTE_MS,
  });
}

/** Where a wall-clock minute lies: at its first occurrence where clocks repeat it, nowhere where they skip it. */
function placeMinute(timezone: string, wall: Temporal.PlainDateTime): ReturnType<Place> {
  const moment = wall.toZonedDateTime(timezone, { disambiguation: 'earlier' });
  if (!moment.toPlainDateTime().equals(wall)) return undefined;
  return { local: wall.toString({ smallestUnit: 'minute' }), at: moment.epochMilliseconds };
}

/** `09:05` for 545. */
const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
