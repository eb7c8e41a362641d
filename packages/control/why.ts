import { scheduleOf } from '@promoter/config';
import { parseSlotId, type SlotId } from '@promoter/domain';
import { slotAtLocal } from '@promoter/slots';
import type { WhyAnswer } from './answers/index.ts';
import type { ControlServices } from './services.ts';
import { slotLineOf } from './slot-lines.ts';

/** The whole decision behind a slot. Undefined for an id that is neither scheduled nor in the ledger. */
export async function readWhy({ config, store, now }: ControlServices, id: SlotId): Promise<WhyAnswer | undefined> {
  const name = parseSlotId(id);
  if (!name) return undefined;
  const record = await store.ledger.read(id);
  const slot = record?.slot ?? slotAtLocal(scheduleOf(config), name.account, name.local);
  if (!slot) return undefined;
  return {
    ...slotLineOf({ slot, record }, config, now()),
    mode: record?.mode ?? null,
    decision: record?.decision ?? null,
  };
}
