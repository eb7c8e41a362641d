import type { AccountId } from '@promoter/domain';
import {
  DAY_MS,
  dayNumber,
  dayOf,
  type EpochMs,
  instantOfWallTime,
  type LocalDay,
  type LocalMinute,
  localDay,
  localDayNumber,
  MINUTE_MS,
  slotId,
  startOfDayNumber,
} from '@promoter/domain';
import { isOpen, type Slot } from '../slot.ts';
import { DAY_MINUTES, type Schedule, wallMinutes } from './window.ts';

/** All slots of one local date, every account, in the order in which they open. */
export function slotsOfDay(schedule: Schedule, day: LocalDay): Slot[] {
  return slotsBetween(schedule, day, day);
}

/** All slots of the local dates from `first` to `last`, both included, in the order in which they open. */
export function slotsBetween(schedule: Schedule, first: LocalDay, last: LocalDay): Slot[] {
  const wanted = scheduledSlots(schedule, dayNumber(first), dayNumber(last));
  return wanted.filter((slot) => slot.day >= first && slot.day <= last);
}

/** The account's slot in the minute of this moment: how an event of a schedule rule names its slot. */
export function slotAt(schedule: Schedule, account: AccountId, at: EpochMs): Slot | undefined {
  const minute = Math.floor(at / MINUTE_MS) * MINUTE_MS;
  return slotsOfDay(schedule, localDay(schedule.timezone, minute)).find(
    (slot) => slot.account === account && slot.at === minute,
  );
}

/** The scheduled slot at this local minute; undefined when the schedule has none there. */
export function slotAtLocal(schedule: Schedule, account: AccountId, local: LocalMinute): Slot | undefined {
  const day = local.slice(0, 10);
  if (Number.isNaN(dayNumber(day))) return undefined;
  return slotsOfDay(schedule, day).find((slot) => slot.id === slotId(account, local));
}

/** The account's latest slot that is still open, if any. */
export function currentSlot(schedule: Schedule, account: AccountId, now: EpochMs): Slot | undefined {
  const today = localDayNumber(schedule.timezone, now);
  return slotsBetween(schedule, dayOf(today - 1), dayOf(today))
    .filter((slot) => slot.account === account && isOpen(slot, now))
    .at(-1);
}

/** The next slots that open after `now`, soonest first; of one account or of all. Searches at most a year. */
export function nextSlots(schedule: Schedule, now: EpochMs, count: number, account?: AccountId): Slot[] {
  const found: Slot[] = [];
  const today = localDayNumber(schedule.timezone, now);
  for (let day = today; found.length < count && day < today + 366; day += 1) {
    for (const slot of slotsOfDay(schedule, dayOf(day))) {
      if (slot.at > now && (account === undefined || slot.account === account)) found.push(slot);
    }
  }
  return found.slice(0, count);
}

/**
 * The slots from two days before `first` to `last`, both as days since 1970-01-01. An hour that the clocks skip can
 * bring two slots closer than the gap: the later one is then not scheduled. Since that depends on the slot before it,
 * the computation begins two days early.
 */
function scheduledSlots(schedule: Schedule, first: number, last: number): Slot[] {
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
