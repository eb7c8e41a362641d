import { DAY_MS, type EpochMs, localDay, type SlotId } from '@promoter/domain';
import { POLICY, type UnsettledSlot, unsettledStatus } from '@promoter/slots';
import { checkTimeline } from './check-timeline.ts';
import type { SettleServices } from './services.ts';
import { type Settlement, settleSlot, timeoutOf } from './settle-slot.ts';
import { startTrace } from './slot-trace.ts';

/** What settling came to. A slot that failed is in the log, and prevents neither the others nor a new post. */
export interface AccountSettlement {
  settlements: Settlement[];
  errors: unknown[];
}

/**
 * Settles an account's slots whose outcome is not certain: a post that the timeline shows is confirmed, at any time; a
 * text that is proven absent is sent once more while its slot is open; what stays unknown is abandoned, with an alarm.
 * May run at any moment, any number of times, beside anything else. Searches today and `daysBack` local days before it:
 * 0 is enough just before a post, and looks up nothing that was given up, on which no post depends.
 */
export async function settleAccount(
  services: SettleServices,
  daysBack: number = POLICY.settle.daysBack,
): Promise<AccountSettlement> {
  const errors: unknown[] = [];
  const attempt: Attempt = async (slot, work) => {
    try {
      return await work();
    } catch (error) {
      services.log('error', 'a slot could not be settled', { slot, error });
      errors.push(error);
      return undefined;
    }
  };
  const unsettled = await findUnsettledSlots(services, daysBack, attempt);
  const settlements: Settlement[] = [];
  if (unsettled.length === 0) return { settlements, errors };
  const trace = startTrace(services);
  const check = await checkTimeline(unsettled, services);
  trace.end('timeline-check');
  for (const record of unsettled) {
    const settlement = await attempt(record.slot.id, () => settleSlot(record, check, trace, services));
    if (settlement) settlements.push(settlement);
  }
  return { settlements, errors };
}

/** Does the work for one slot. Undefined, and noted, where it fails. */
type Attempt = <T>(slot: SlotId, work: () => Promise<T>) => Promise<T | undefined>;

/** The account's unsettled slots, oldest first. A send whose time has passed is `unknown` from here on. */
async function findUnsettledSlots(
  services: SettleServices,
  daysBack: number,
  attempt: Attempt,
): Promise<UnsettledSlot[]> {
  const { account, config, store, now } = services;
  const day = (at: EpochMs) => localDay(config.timezone, at);
  const records = await store.ledger.list(account, day(now() - daysBack * DAY_MS), day(now()));
  const unsettled: UnsettledSlot[] = [];
  for (const record of records) {
    const { slot, status: found } = record;
    const status = unsettledStatus(found, timeoutOf(config), now());
    if (!status || (daysBack === 0 && status.state === 'abandoned')) continue;
    const isWritten =
      status === found || (await attempt(slot.id, () => store.ledger.transition(slot.id, found, status)));
    if (isWritten) unsettled.push({ ...record, was: found.state, status });
  }
  return unsettled;
}
