import type { Store } from '@promoter/slots';
import { createSteering } from './holds.ts';
import { createNotes } from './key-values.ts';
import { createLedger } from './ledger.ts';
import { createMemory } from './post-history.ts';
import { createPosts } from './posts.ts';
import { createOfferShelf, createTrendShelf } from './trends-and-offers.ts';
import { createUsage } from './usage.ts';

/**
 * A store of plain maps, for tests and the simulation. Each call does its work before it first yields, which makes
 * it as atomic as a transaction; a call's cost does not grow with the months that have passed.
 */
export function createMemoryStore(): Store {
  const posts = createPosts();
  const memory = createMemory();
  const steering = createSteering();
  const usage = createUsage();
  return {
    ledger: createLedger({ posts, memory, steering, usage }),
    memory,
    trends: createTrendShelf(),
    offers: createOfferShelf(),
    posts,
    steering,
    notes: createNotes(),
    usage,
  };
}
