import { type EpochMs, MINUTE_MS, SECOND_MS } from '@promoter/domain';
import type { Slot } from '@promoter/slots';
import type { Random } from './random.ts';
import type { FaultProfile } from './fault-profiles.ts';

/** The moments at which a slot's event is delivered, in no order: none when it is lost, more when it is repeated. */
export function deliveriesOf(slot: Slot, random: Random, faults: FaultProfile): EpochMs[] {
  if (random.chance(faults.lost)) return [];
  const first = slot.at + random.between(0, faults.jitterSeconds) * SECOND_MS;
  const moments = [random.chance(faults.late) ? first + random.between(12, 26) * MINUTE_MS : first];
  while (random.chance(faults.redelivered)) moments.push(first + againAfter(random));
  return moments;
}

/** Half of the repeated events come on the heels of the first, while that is being worked on; the others much later. */
const againAfter = (random: Random): number =>
  (random.chance(0.5) ? random.between(0, 3) : random.between(4, 60 * 60)) * SECOND_MS;
