import { type LocalDay, localDay } from '@promoter/domain';
import type { CalendarAnswer, SlotsAnswer } from './answers/index.ts';
import type { ControlServices } from './services.ts';
import { knownSlots, slotLineOf, slotRefOf, slotStateOf } from './slot-lines.ts';
import { reasonOf } from './slot-reason.ts';

/** Every slot of a local day, today unless another is named. */
export async function readSlots(services: ControlServices, wanted: LocalDay | undefined): Promise<SlotsAnswer> {
  const { config, now } = services;
  const day = wanted ?? localDay(config.timezone, now());
  const known = await knownSlots(services, day, day);
  return { day, slots: known.map((slot) => slotLineOf(slot, config, now())) };
}

/** Every slot of a local month (`2026-11`), as a calendar shows it. */
export async function readCalendar(services: ControlServices, month: string): Promise<CalendarAnswer> {
  const { config, now } = services;
  const known = await knownSlots(services, `${month}-01`, lastDayOf(month));
  return {
    month,
    slots: known.map((slot) => ({
      ...slotRefOf(slot.slot, config.timezone),
      state: slotStateOf(slot, now()),
      reason: slot.record ? reasonOf(slot.record.status, config.timezone) : null,
    })),
  };
}

/** Day 0 of the month after. */
function lastDayOf(month: string): LocalDay {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
