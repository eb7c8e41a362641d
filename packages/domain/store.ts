import type { Ledger } from './ledger.ts';
import type { Notes } from './notes.ts';
import type { OfferShelf } from './offer.ts';
import type { PostArchive } from './post.ts';
import type { Memory } from './post-history.ts';
import type { SteeringWheel } from './steering.ts';
import type { TrendShelf } from './trend.ts';
import type { UsageMeter } from './usage.ts';

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
