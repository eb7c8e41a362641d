import type { Memory, Notes, OfferShelf, PostArchive, SteeringWheel, TrendShelf, UsageMeter } from '@promoter/domain';
import type { Ledger } from './ledger.ts';

/** Everything that is kept: seven tables behind eight narrow doors. */
export interface Store {
  ledger: Ledger;
  memory: Memory;
  trends: TrendShelf;
  offers: OfferShelf;
  posts: PostArchive;
  steering: SteeringWheel;
  notes: Notes;
  usage: UsageMeter;
}
