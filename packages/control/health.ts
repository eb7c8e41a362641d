import { scheduleOf } from '@promoter/config';
import { DAY_MS, localDay } from '@promoter/domain';
import { readReconciliationRecord } from '@promoter/pipeline/reconciliation-record';
import { overdueSlots } from '@promoter/slots';
import type { HealthAnswer } from './answers/index.ts';
import type { ControlServices } from './services.ts';
import { knownSlots } from './slot-lines.ts';

/** Whether every slot of yesterday and today reached a final state in time; nothing else, since anyone may ask. */
export async function readHealth(services: ControlServices): Promise<HealthAnswer> {
  const { config, store, now } = services;
  const at = now();
  const [known, record] = await Promise.all([
    knownSlots(services, localDay(config.timezone, at - DAY_MS), localDay(config.timezone, at)),
    readReconciliationRecord(store.keyValues, scheduleOf(config), at),
  ]);
  return { status: overdueSlots(known, record.since, at).length === 0 ? 'healthy' : 'unhealthy' };
}
