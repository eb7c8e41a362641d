import type { Config } from '@promoter/config';
import type { Clock, EpochMs } from '@promoter/domain';
import type { ControlStore, Store } from '@promoter/slots';

/** What everything in control works with. */
export interface ControlServices {
  config: Config;
  store: Store;
  now: Clock;
  /** How many seconds of `now` pass in one; 1 unless given. */
  speed?: number;
  /** Slots before this moment are done, though they are yet to come: a sped-up rehearsal has played them. */
  playedUntil?: EpochMs | undefined;
  /** The version of the zone data that the schedule was made from, `2026c`; absent where that is not known. */
  zoneData?: string | undefined;
}

/** What working with the plan needs: what people decide can be written. */
export interface PlanServices extends ControlServices {
  store: ControlStore;
}

/** From when on slots are to come. */
export const nextFrom = ({ now, playedUntil = 0 }: Pick<ControlServices, 'now' | 'playedUntil'>): EpochMs =>
  Math.max(now(), playedUntil);
