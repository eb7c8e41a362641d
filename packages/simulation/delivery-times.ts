import { type EpochMs, MINUTE_MS, SECOND_MS } from '@promoter/domain';
import type { Slot } from '@promoter/slots';
import type { FaultProfile } from './fault-profiles.ts';
import type { Random } from './random.ts';

/** When a slot's event is delivered, in no order: never when it is lost, more than once when it is repeated. */
export function deliveryTimes(slot: Slot, random: Random, faults: FaultProfile): EpochMs[] {
  if (random.chance(faults.lost)) return [];
  const first = slot.at + random.between(0, faults.jitterSeconds) * SECOND_MS;
  const times = [random.chance(faults.late) ? first + random.between(12, 26) * MINUTE_MS : first];
  while (random.chance(faults.redelivered)) times.push(first + redeliveryDelay(random));
  return times;
}

/** Half of the repeated events come while the first is still being worked on, the others up to an hour later. */
const redeliveryDelay = (random: Random): number =>
  (random.chance(0.5) ? random.between(0, 3) : random.between(4, 60 * 60)) * SECOND_MS;
