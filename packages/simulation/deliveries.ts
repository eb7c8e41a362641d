import { type EpochMs, MINUTE_MS, SECOND_MS } from '@promoter/domain';
import type { Slot } from '@promoter/slots';
import type { Dice } from './dice.ts';
import type { FaultProfile } from './fault-profiles.ts';

/** The moments at which a slot's event is delivered, in no order: none when it is lost, more when it is repeated. */
export function deliveriesOf(slot: Slot, dice: Dice, faults: FaultProfile): EpochMs[] {
  if (dice.chance(faults.lost)) return [];
  const first = slot.at + dice.between(0, faults.jitterSeconds) * SECOND_MS;
  const moments = [dice.chance(faults.late) ? first + dice.between(12, 26) * MINUTE_MS : first];
  while (dice.chance(faults.redelivered)) moments.push(first + againAfter(dice));
  return moments;
}

/** Half of the repeated events come on the heels of the first, while that is being worked on; the others much later. */
const againAfter = (dice: Dice): number =>
  (dice.chance(0.5) ? dice.between(0, 3) : dice.between(4, 60 * 60)) * SECOND_MS;
