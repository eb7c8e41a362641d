import type { Config } from '@promoter/config';
import type { Clock } from '@promoter/domain';
import type { Store } from '@promoter/slots';

/** What everything in control works with. */
export interface ControlServices {
  config: Config;
  store: Store;
  now: Clock;
}
