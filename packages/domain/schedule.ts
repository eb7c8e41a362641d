import { Temporal } from 'temporal-polyfill';
import type { AccountId } from './account.ts';
import { planSlots } from './plan-slots.ts';
import { isOpen, type Slot, slotId } from './slot.ts';
import { type EpochMs, type LocalDay, type LocalMinute, MINUTE_MS } from './time.ts';
import type { Schedule } from './window.ts';

/** All slots of one local date, every account, in the order in which they open. */
export function slotsOfDay(schedule: Schedule, day: LocalDay): Slot[] {
  return slotsBetween(schedule, day, day);
}

/** All slots of the local dates from `first` to `last`, both included, in the order in which they open. */
export function slotsBetween(schedule: Schedule, first: LocalDay, last: LocalDay): Slot[] {
  const wanted = planSlots(schedule, Temporal.PlainDate.from(first), Temporal.PlainDate.from(last));
  return wanted.filter((slot) => slot.day >= first && slot.day <= last);
}

/** The account's slot whose minute holds this moment: how a schedule's firing names its slot. */
export function slotAt(schedule: Schedule, account: AccountId, at: EpochMs): Slot | undefined {
  const minute = Math.floor(at / MINUTE_MS) * MINUTE_MS;
  return slotsOfDay(schedule, localDay(schedule.timezone, minute)).find(
    (slot) => slot.account === account && slot.at === minute,
  );
}

/** The planned slot at this local minute; undefined when the schedule has none there. */
export function slotAtLocal(schedule: Schedule, account: AccountId, local: LocalMinute): Slot | undefined {
  const day = local.slice(0, 10);
  if (!isCalendarDay(day)) return undefined;
  return slotsOfDay(schedule, day).find((slot) => slot.id === slotId(account, local));
}

/** The account's latest slot that is still open, if any. */
export function currentSlot(schedule: Schedule, account: AccountId, now: EpochMs): Slot | undefined {
  const today = Temporal.PlainDate.from(localDay(schedule.timezone, now));
  return slotsBetween(schedule, today.subtract({ days: 1 }).toString(), today.toString())
    .filter((slot) => slot.account === account && isOpen(slot, now))
    .at(-1);
}

/** The next slots that open after `now`, soonest first; of one account or of all. At most a year is looked through. */
export function nextSlots(schedule: Schedule, now: EpochMs, count: number, account?: AccountId): Slot[] {
  const found: Slot[] = [];
  let day = Temporal.PlainDate.from(localDay(schedule.timezone, now));
  for (let looked = 0; found.length < count && looked < 366; looked += 1, day = day.add({ days: 1 })) {
    for (const slot of slotsOfDay(schedule, day.toString())) {
      if (slot.at > now && (account === undefined || slot.account === account)) found.push(slot);
    }
  }
  return found.slice(0, count);
}

/** The local date of a moment. */
export function localDay(timezone: string, at: EpochMs): LocalDay {
  return zoned(timezone, at).toPlainDate().toString();
}

/** The first moment of the next local date. */
export function endOfLocalDay(timezone: string, at: EpochMs): EpochMs {
  return zoned(timezone, at).toPlainDate().add({ days: 1 }).toZonedDateTime(timezone).epochMilliseconds;
}

/** The moment at which the local date of `at` began. */
export function startOfDay(timezone: string, at: EpochMs): EpochMs {
  return zoned(timezone, at).startOfDay().epochMilliseconds;
}

/** A moment as local time with its offset, `2026-11-22T09:00:00+01:00`: how times are shown to people. */
export function localTime(timezone: string, at: EpochMs): string {
  return zoned(timezone, at).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

function zoned(timezone: string, at: EpochMs): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone);
}

function isCalendarDay(day: string): boolean {
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' }).toString() === day;
  } catch {
    return false;
  }
}
