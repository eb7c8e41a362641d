import type { Config } from '@promoter/config';
import type { EpochMs } from '@promoter/domain';
import type { BotTime } from '@promoter/pipeline/next-from';
import type { ControlStore, Store } from '@promoter/slots';

/** What everything in control works with. */
export interface ControlServices extends BotTime {
  config: Config;
  store: Store;
  /** How many seconds of `now` pass in one; 1 unless given. */
  speed?: number;
  /** When a person stopped the bot that ran here, on the real clock; undefined where it runs, and where that is not known. */
  stoppedAt?: EpochMs | undefined;
  /** The version of the zone data that the schedule was made from, `2026c`; absent where that is not known. */
  zoneData?: string | undefined;
}

/** What working with the plan needs: what people decide can be written. */
export interface PlanServices extends ControlServices {
  store: ControlStore;
}
