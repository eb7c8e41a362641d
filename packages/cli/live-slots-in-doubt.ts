import { DAY_MS, type EpochMs, localDay, type SlotId } from '@promoter/domain';
import type { Workspace } from '@promoter/local/workspace.ts';
import { isUncertain, POLICY } from '@promoter/slots';

/** Slots of live posts whose outcome only X's timeline can tell. */
export async function liveSlotsInDoubt({
  config,
  store,
  now,
}: Pick<Workspace, 'config' | 'store' | 'now'>): Promise<SlotId[]> {
  const day = (at: EpochMs) => localDay(config.timezone, at);
  const first = day(now() - POLICY.settle.daysBack * DAY_MS);
  const records = await Promise.all(config.accounts.map(({ id }) => store.ledger.list(id, first, day(now()))));
  return records.flat().flatMap(({ mode, slot, status }) => (mode === 'live' && isUncertain(status) ? [slot.id] : []));
}
