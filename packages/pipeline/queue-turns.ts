import { type Config, scheduleOf } from '@promoter/config';
import { type EpochMs, localDay } from '@promoter/domain';
import { type Assignment, assignInTurn, type QueueItem, type Slot, slotsBetween } from '@promoter/slots';

/**
 * Which slots after a moment, and until another, the waiting ones of an account's items get in turn, soonest first. A
 * longer time adds slots to the end and changes none before.
 */
export function queueTurns(
  items: readonly QueueItem[],
  config: Config,
  { after, until, isDecided }: { after: EpochMs; until: EpochMs; isDecided: (slot: Slot) => boolean },
): Assignment[] {
  const account = items[0]?.account;
  // Whole days, of which the queue may have its share.
  const days = slotsBetween(
    scheduleOf(config),
    localDay(config.timezone, after),
    localDay(config.timezone, until),
  ).filter((slot) => slot.account === account);
  const isFree = (slot: Slot) => slot.at > after && slot.at <= until && !isDecided(slot);
  return assignInTurn(items, [...Map.groupBy(days, ({ day }) => day).values()], { share: config.queueShare, isFree });
}
