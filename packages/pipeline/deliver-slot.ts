import { allSettledOrThrow } from '@promoter/domain';
import type { Slot } from '@promoter/slots';
import { type PublishServices, publishSlot, type SlotOutcome } from './publish-slot.ts';
import { settleAccount } from './settle-account.ts';
import type { SettleServices } from './settle-services.ts';

/**
 * One delivery of a slot: publishes it, beside settling the account's loose ends of the day. Nothing is composed before
 * those are settled. Ends when both have ended, also where one of them throws.
 */
export async function deliverSlot(slot: Slot, publish: PublishServices, settle: SettleServices): Promise<SlotOutcome> {
  const settling = settleAccount({ ...settle, daysBack: 0 });
  const [, outcome] = await allSettledOrThrow([settling, publishSlot(slot, { ...publish, settling })]);
  return outcome;
}
