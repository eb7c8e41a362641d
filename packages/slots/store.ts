import type {
  AuditLog,
  CardStore,
  HoldStore,
  KeyValueStore,
  OfferStore,
  PostedCardStore,
  PostHistory,
  PostStore,
  RefusedTopicStore,
  TopicOverrideStore,
  TrendStore,
  UnreadableRows,
  UsageMeter,
} from '@promoter/domain';
import type { InstructionReader, InstructionStore } from './instruction.ts';
import type { Ledger } from './ledger.ts';
import type { QueueStore } from './queue-item.ts';

/** Everything that is stored: ten tables behind thirteen ports, and a list of the rows that could not be read. */
export interface Store {
  ledger: Ledger;
  instructions: InstructionReader;
  history: PostHistory;
  trends: TrendStore;
  offers: OfferStore;
  cards: CardStore;
  postedCards: PostedCardStore;
  posts: PostStore;
  holds: HoldStore;
  topicOverrides: TopicOverrideStore;
  refusedTopics: RefusedTopicStore;
  keyValues: KeyValueStore;
  usage: UsageMeter;
  unreadable: UnreadableRows;
}

/** The same for those who steer: what people decide about scheduled slots can be written, and who changed what. */
export interface ControlStore extends Store {
  instructions: InstructionStore;
  queue: QueueStore;
  auditLog: AuditLog;
}
