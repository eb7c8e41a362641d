import { scheduleOf } from '@promoter/config';
import { HOUR_MS, parseSlotId, type SlotId } from '@promoter/domain';
import { type Slot, slotAtLocal } from '@promoter/slots';
import type { PlanServices } from './services.ts';

/** How far ahead a person may decide. */
export const PLAN_HOURS = 7 * 24;

/** The slot, if the schedule has it within the coming week or it is open. */
export function plannedSlot({ config, now }: PlanServices, id: SlotId): Slot | undefined {
  const name = parseSlotId(id);
  const slot = name && slotAtLocal(scheduleOf(config), name.account, name.local);
  return slot && slot.at <= now() + PLAN_HOURS * HOUR_MS ? slot : undefined;
}
