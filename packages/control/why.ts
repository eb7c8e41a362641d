import { scheduleOf } from '@promoter/config';
import { parseSlotId, type SlotId } from '@promoter/domain';
import { type Decision, slotAtLocal } from '@promoter/slots';
import type { WhyAnswer } from './answers/index.ts';
import type { ControlServices } from './services.ts';
import { slotLineOf } from './slot-lines.ts';

/** The whole decision behind a slot. Undefined for what is no slot: neither planned nor in the ledger. */
export async function readWhy({ config, store, now }: ControlServices, id: SlotId): Promise<WhyAnswer | undefined> {
  const name = parseSlotId(id);
  if (!name) return undefined;
  const record = await store.ledger.read(id);
  const slot = record?.slot ?? slotAtLocal(scheduleOf(config), name.account, name.local);
  if (!slot) return undefined;
  return {
    ...slotLineOf({ slot, record }, config, now()),
    mode: record?.mode ?? null,
    decision: record?.decision ? decisionAnswer(record.decision) : null,
  };
}

/** A decision is plain data already; a copy, so that what is stored stays as it is. */
export const decisionAnswer = ({ story, tags, offerIds, rules, passedOver, ...rest }: Decision) => ({
  ...rest,
  story: [...story],
  tags: [...tags],
  offerIds: [...offerIds],
  rules: [...rules],
  passedOver: [...passedOver],
});
