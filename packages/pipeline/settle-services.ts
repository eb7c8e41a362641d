import type { Config } from '@promoter/config';
import type { AccountId, Clock, Log, Publisher, StoreTally, Timeline } from '@promoter/domain';
import type { Store } from '@promoter/slots';

/** A value, or a promise of it: secrets are fetched while the tables are read. */
export type MaybePromise<T> = T | Promise<T>;

export interface SettleServices {
  account: AccountId;
  config: Config;
  store: Store;
  /** The account's timeline; null in a rehearsal, or when its credentials are missing. */
  timeline: MaybePromise<Timeline | null>;
  publisher: MaybePromise<Publisher | null>;
  now: Clock;
  log: Log;
  tally?: StoreTally;
  /**
   * How many local days before today are searched: `POLICY.settle.daysBack` by default; 0 is enough just before a post.
   */
  daysBack?: number;
}
