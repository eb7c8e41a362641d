import type { AccountId } from '@promoter/domain';
import {
  dayNumber,
  dayOf,
  type EpochMs,
  type LocalDay,
  type LocalMinute,
  localDay,
  localDayNumber,
  MINUTE_MS,
  slotId,
} from '@promoter/domain';
import { isOpen, type Slot } from '../slot.ts';
import { scheduledSlots } from './scheduled-slots.ts';
import type { Schedule } from './window.ts';

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
