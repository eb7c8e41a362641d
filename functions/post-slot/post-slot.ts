import { scheduleOf } from '@promoter/config';
import { type AccountId, isoTime, type SlotId } from '@promoter/domain';
import { deliverSettle, deliverSlot, type PublishServices, type SettleServices } from '@promoter/pipeline';
import { slotAt } from '@promoter/slots';
import * as z from 'zod/mini';

/** Either EventBridge's own event, whose `time` names the slot, or the settle rule's constant input. */
export const postSlotEvent = z.union([
  z.object({ settle: z.literal(true) }),
  z.object({ time: z.iso.datetime({ offset: true }) }),
]);

export interface PostSlotServices {
  account: AccountId;
  publish: PublishServices;
  settle: SettleServices;
  /** Called with the slot as soon as it is known. */
  correlate(slot: SlotId): void;
}

/** The outcome of one delivery, for the log. */
export interface Delivery {
  slot: SlotId | null;
  outcome: string;
}

/**
 * One delivery to an account's function. A rule that fires at a minute that is no slot today belongs to the zone's other
 * UTC offset and is ignored.
 */
export async function postSlot(event: z.output<typeof postSlotEvent>, services: PostSlotServices): Promise<Delivery> {
  const { account, publish, settle } = services;
  if ('settle' in event) {
    await deliverSettle(settle);
    await readHistoryAhead(settle);
    return { slot: null, outcome: 'settled' };
  }
  const slot = slotAt(scheduleOf(publish.config), account, Date.parse(event.time));
  if (!slot) return { slot: null, outcome: `no slot at ${isoTime(Date.parse(event.time))}` };
  services.correlate(slot.id);
  const outcome = await deliverSlot(slot, publish, settle);
  switch (outcome.kind) {
    case 'done':
      return { slot: slot.id, outcome: outcome.status.state };
    case 'held':
      return { slot: slot.id, outcome: `held: ${outcome.record?.status.state ?? 'gone'}` };
    case 'early':
      return { slot: slot.id, outcome: 'early' };
  }
}

/**
 * Nothing waits for a settle delivery, so it also reads the post history, which this process's next post then has
 * cached.
 */
async function readHistoryAhead({ config, store, now, log }: SettleServices): Promise<void> {
  try {
    await store.history.read(config.mode, now());
  } catch (error) {
    log('warn', 'the post history could not be read ahead of the next post', { error });
  }
}
