import { allSettledOrThrow } from '@promoter/domain';
import type { Slot } from '@promoter/slots';
import { deletePosts } from './delete-posts.ts';
import { publishSlot, type SlotOutcome } from './publish-slot.ts';
import { readEngagement } from './read-engagement.ts';
import type { PublishServices, SettleServices } from './services.ts';
import { settleAccount } from './settle-account.ts';
import type { Settlement } from './settle-slot.ts';
import { verifyAccount } from './verify-account.ts';

/**
 * One delivery of a slot: publishes it, beside settling the account's unsettled slots of the day. Nothing is composed
 * before those are settled. Waits for both, also where one of them throws.
 */
export async function deliverSlot(slot: Slot, publish: PublishServices, settle: SettleServices): Promise<SlotOutcome> {
  const settling = settleAccount(settle, 0).then(({ settlements }) => settlements);
  const [, outcome] = await allSettledOrThrow([settling, publishSlot(slot, { ...publish, settling })]);
  return outcome;
}

/**
 * One delivery of an account's settle rule: deletes the posts that a person wants off X, verifies its credentials once a
 * day, settles its slots, and reads its posts' engagement. May be called at any moment, any number of times. Throws in
 * the end where a slot could not be settled, or a deletion not be recorded, so that Lambda delivers it again within minutes and not at the next firing.
 */
export async function deliverSettle(services: SettleServices): Promise<Settlement[]> {
  const undeleted = await deletePosts(services);
  await verifyAccount(services);
  const { settlements, errors } = await settleAccount(services);
  await readEngagement(services);
  const failed = [...undeleted, ...errors];
  if (failed.length > 0) throw failed[0];
  return settlements;
}
