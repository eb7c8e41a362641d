import { type EpochMs, MINUTE_MS, SECOND_MS, type Slot } from '@promoter/domain';
import type { Dice } from './dice.ts';
import type { Weather } from './faults.ts';

/** EventBridge fires a rule within its minute. */
const JITTER_SECONDS = 50;

/** The moments at which a slot's event is delivered, in no order: none when it is lost, more when it is repeated. */
export function deliveriesOf(slot: Slot, dice: Dice, weather: Weather): EpochMs[] {
  if (dice.chance(weather.lost)) return [];
  const first = slot.at + dice.between(0, weather.redelivered > 0 ? JITTER_SECONDS : 1) * SECOND_MS;
  const moments = [dice.chance(weather.late) ? first + dice.between(5, 24) * MINUTE_MS : first];
  while (dice.chance(weather.redelivered)) moments.push(first + dice.between(0, 15 * 60) * SECOND_MS);
  return moments;
}
