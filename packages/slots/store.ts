import type {
  HoldStore,
  KeyValueStore,
  OfferStore,
  PostHistory,
  PostStore,
  TrendStore,
  UnreadableRows,
  UsageMeter,
} from '@promoter/domain';
import type { Ledger } from './ledger.ts';

/** Everything that is kept: seven tables behind eight narrow doors, and what could not be read of them. */
export interface Store {
  ledger: Ledger;
  history: PostHistory;
  trends: TrendStore;
  offers: OfferStore;
  posts: PostStore;
  holds: HoldStore;
  keyValues: KeyValueStore;
  usage: UsageMeter;
  unreadable: UnreadableRows;
}
