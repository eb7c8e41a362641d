import type { Config } from '@promoter/config';
import type { Brand } from '@promoter/content';
import type { AccountId, Clock, Log, Publisher, StoreTally, Timeline } from '@promoter/domain';
import type { Sent, Slot, Store } from '@promoter/slots';
import type { SlotTrace } from './slot-trace.ts';

/** A value, or a promise of it: secrets are fetched while the tables are read. */
type MaybePromise<T> = T | Promise<T>;

/** What publishing and settling both need. */
interface DeliveryServices {
  config: Config;
  store: Store;
  /** The account's X client for publishing; null in a rehearsal, or when its credentials are missing. */
  publisher: MaybePromise<Publisher | null>;
  now: Clock;
  log: Log;
  tally?: StoreTally;
}

export interface PublishServices extends DeliveryServices {
  brand: Brand;
  /**
   * The settling of the account's unsettled slots, where that is running: it is awaited, and inputs it changed are read
   * again.
   */
  settling?: Promise<readonly unknown[]>;
  /** Identifies this delivery among all deliveries of the slot. */
  owner: string;
}

export interface SettleServices extends DeliveryServices {
  account: AccountId;
  /** The account's timeline; null in a rehearsal, or when its credentials are missing. */
  timeline: MaybePromise<Timeline | null>;
}

/** What composing a text needs. */
export type ComposeServices = Pick<PublishServices, 'config' | 'brand' | 'store' | 'now'>;

/** A send that the ledger has moved to `sending`. Its attempt is 1 for the reservation's own; each later one counts up. */
export interface ReservedSend extends Sent, Pick<DeliveryServices, 'store' | 'now' | 'log'> {
  slot: Slot;
  publisher: Omit<Publisher, 'remove'>;
  /** What the send is recorded in. */
  trace?: SlotTrace;
}
