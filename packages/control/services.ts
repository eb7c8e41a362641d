import type { Config } from '@promoter/config';
import type { Clock, Store } from '@promoter/domain';

/** What everything here reads and steers with. */
export interface ControlServices {
  config: Config;
  store: Store;
  now: Clock;
}
