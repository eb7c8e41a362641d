import { scheduleOf } from '@promoter/config';
import { holdOn } from '@promoter/domain';
import { nextSlots } from '@promoter/slots';
import type { NextRunAnswer } from './answers/index.ts';
import type { ControlServices } from './services.ts';
import { slotRefOf } from './slot-lines.ts';

/** The next slots over all accounts, soonest first, each with what would hold it back if nothing changes until then. */
export async function readNextRun({ config, store, now }: ControlServices, count: number): Promise<NextRunAnswer> {
  const holds = await store.holds.read(config.accounts.map(({ id }) => id));
  return {
    slots: nextSlots(scheduleOf(config), now(), count).map((slot) => ({
      ...slotRefOf(slot, config.timezone),
      hold: holdOn(holds, slot.account, slot.at) ?? null,
    })),
  };
}
