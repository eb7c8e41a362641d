import type { Config } from '@promoter/config';
import type { Clock } from '@promoter/domain';
import type { ControlStore, Store } from '@promoter/slots';

/** What everything in control works with. */
export interface ControlServices {
  config: Config;
  store: Store;
  now: Clock;
}

/** What working with the plan needs: what people decide can be written. */
export interface PlanServices extends ControlServices {
  store: ControlStore;
}
