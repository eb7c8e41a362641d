import {
  DAY_MS,
  dayOf,
  type EpochMs,
  instantOfWallTime,
  type LocalMinute,
  MINUTE_MS,
  slotId,
  startOfDayNumber,
} from '@promoter/domain';
import type { Slot } from '../slot.ts';
import { DAY_MINUTES, type Schedule, wallMinutes } from './window.ts';

/**
 * The slots from two days before `first` to `last`, both as days since 1970-01-01. An hour that the clocks skip can
 * bring two slots closer than the gap: the later one is then not scheduled. Since that depends on the slot before it,
 * the computation begins two days early.
 */
export function scheduledSlots(schedule: Schedule, first: number, last: number): Slot[] {
  const candidates: Slot[] = [];
  const minutesByAccount = new Map(schedule.accounts.map((account) => [account.id, wallMinutes(schedule, account)]));
  for (let day = first - 2; day <= last; day += 1) {
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
 * The moments of the minutes after a day's midnight, into the next day. Where the clocks change on neither day they are
 * simply added, which saves nearly all of the calendar arithmetic.
 */
function placeMinutes(timezone: string, day: number): Place {
  const midnight = startOfDayNumber(timezone, day);
  const isRegular = startOfDayNumber(timezone, day + 2) - midnight === 2 * DAY_MS;
  if (!isRegular) return (minute) => placeMinute(timezone, day * DAY_MS + minute * MINUTE_MS);
  const dates = [dayOf(day), dayOf(day + 1)];
  return (minute) => ({
    local: `${dates[Math.floor(minute / DAY_MINUTES)]}T${clockTime(minute % DAY_MINUTES)}`,
    at: midnight + minute * MINUTE_MS,
  });
}

/** The moment of a wall-clock minute: its first occurrence where clocks repeat it, undefined where they skip it. */
function placeMinute(timezone: string, wall: number): ReturnType<Place> {
  const at = instantOfWallTime(timezone, wall);
  return at === undefined ? undefined : { local: new Date(wall).toISOString().slice(0, 16), at };
}

/** `09:05` for 545. */
const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
