import type {
  HoldStore,
  KeyValueStore,
  OfferStore,
  PostHistory,
  PostStore,
  RefusedTopicStore,
  TopicOverrideStore,
  TrendStore,
  UnreadableRows,
  UsageMeter,
} from '@promoter/domain';
import type { Ledger } from './ledger.ts';

/** Everything that is stored: seven tables behind ten ports, and a list of the rows that could not be read. */
export interface Store {
  ledger: Ledger;
  history: PostHistory;
  trends: TrendStore;
  offers: OfferStore;
  posts: PostStore;
  holds: HoldStore;
  topicOverrides: TopicOverrideStore;
  refusedTopics: RefusedTopicStore;
  keyValues: KeyValueStore;
  usage: UsageMeter;
  unreadable: UnreadableRows;
}
