import { type Config, scheduleOf } from '@promoter/config';
import { type Clock, type EpochMs, startOfDay } from '@promoter/domain';
import { readReconciliationRecord } from '@promoter/pipeline/reconciliation-record';
import type { Store } from '@promoter/slots';
import { readReached } from './running-clock.ts';

/**
 * When the time of a bot that starts now begins: now. Sped up, it begins at today's local midnight, so that a whole day
 * of slots passes, or where earlier runs on this data have come since: what is done is not done again.
 */
export async function startTime(speed: number, config: Config, store: Store, real: Clock): Promise<EpochMs> {
  const now = real();
  if (speed === 1) return now;
  const { checkedAt } = await readReconciliationRecord(store.keyValues, scheduleOf(config), now);
  return Math.max(startOfDay(config.timezone, now), (await readReached(store)) ?? 0, checkedAt ?? 0);
}
