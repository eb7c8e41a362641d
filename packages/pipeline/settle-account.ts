import { DAY_MS, type EpochMs, localDay, type SlotId } from '@promoter/domain';
import { POLICY, type UnsettledSlot, unsettledStatus } from '@promoter/slots';
import { checkTimeline } from './check-timeline.ts';
import type { SettleServices } from './services.ts';
import { type Settlement, settleSlot, timeoutOf } from './settle-slot.ts';
import { startTrace } from './slot-trace.ts';

/**
 * Settles an account's slots whose outcome is not certain: a post that the timeline shows is confirmed, at any time; a
 * text that is proven absent is sent once more while its slot is open; what stays unknown is abandoned, with an alarm.
 * May run at any moment, any number of times, beside anything else. Searches today and `daysBack` local days before it:
 * 0 is enough just before a post.
 */
export async function settleAccount(
  services: SettleServices,
  daysBack: number = POLICY.settle.daysBack,
): Promise<Settlement[]> {
  const unsettled = await findUnsettledSlots(services, daysBack);
  if (unsettled.length === 0) return [];
  const trace = startTrace(services);
  const check = await checkTimeline(unsettled, services);
  trace.end('timeline-check');
  const settled: Settlement[] = [];
  for (const record of unsettled) {
    const settlement = await catchFailure(record.slot.id, services, () => settleSlot(record, check, trace, services));
    if (settlement) settled.push(settlement);
  }
  return settled;
}

/**
 * A slot that cannot be settled prevents neither the others nor a new post: it is tried again in five minutes, and
 * raises the alarm as overdue.
 */
async function catchFailure<T>(slot: SlotId, { log }: SettleServices, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    log('error', 'a slot could not be settled', { slot, error });
    return undefined;
  }
}

/** The account's unsettled slots, oldest first. A send whose time has passed is `unknown` from here on. */
async function findUnsettledSlots(services: SettleServices, daysBack: number): Promise<UnsettledSlot[]> {
  const { account, config, store, now } = services;
  const day = (at: EpochMs) => localDay(config.timezone, at);
  const records = await store.ledger.list(account, day(now() - daysBack * DAY_MS), day(now()));
  const unsettled: UnsettledSlot[] = [];
  for (const record of records) {
    const { slot, status: found } = record;
    const status = unsettledStatus(found, timeoutOf(config), now());
    if (!status) continue;
    const isWritten =
      status === found ||
      (await catchFailure(slot.id, services, () => store.ledger.transition(slot.id, found, status)));
    if (isWritten) unsettled.push({ ...record, was: found.state, status });
  }
  return unsettled;
}
