import { scheduleOf } from '@promoter/config';
import { type AccountId, isoTime, type SlotId, slotAt } from '@promoter/domain';
import { type PublishServices, publishSlot, type SettleServices, settleAccount } from '@promoter/pipeline';
import * as z from 'zod/mini';

/** Either EventBridge's own event, whose `time` names the slot, or the settle rule's constant input. */
export const postSlotEvent = z.union([
  z.object({ settle: z.literal(true) }),
  z.object({ time: z.iso.datetime({ offset: true }) }),
]);

export interface PostSlotServices {
  account: AccountId;
  /** Made anew for each delivery, so that two deliveries of a slot are two owners. */
  publish(): Promise<PublishServices>;
  settle(): Promise<SettleServices>;
}

/** What one delivery came to, for the log: a word, and the slot it was about. */
export interface Delivery {
  slot: SlotId | null;
  outcome: string;
}

/**
 * One delivery to an account's function. A firing that is no slot today belongs to the zone's other offset and is
 * passed over; a slot's own firing settles the account's loose ends first.
 */
export async function postSlot(event: z.infer<typeof postSlotEvent>, services: PostSlotServices): Promise<Delivery> {
  if ('settle' in event) {
    await settleAccount(await services.settle());
    return { slot: null, outcome: 'settled' };
  }
  const publish = await services.publish();
  const slot = slotAt(scheduleOf(publish.config), services.account, Date.parse(event.time));
  if (!slot) return { slot: null, outcome: `no slot at ${isoTime(Date.parse(event.time))}` };
  await settleAccount(await services.settle());
  const outcome = await publishSlot(slot, publish);
  switch (outcome.kind) {
    case 'done':
      return { slot: slot.id, outcome: outcome.status.state };
    case 'held':
      return { slot: slot.id, outcome: `held: ${outcome.record?.status.state ?? 'gone'}` };
    case 'early':
      return { slot: slot.id, outcome: 'early' };
  }
}
