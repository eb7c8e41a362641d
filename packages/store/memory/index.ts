import type { Store } from '@promoter/domain';
import { createLedger } from './ledger.ts';
import { createMemory } from './memory.ts';
import { createNotes } from './notes.ts';
import { createPosts } from './posts.ts';
import { createOfferShelf, createTrendShelf } from './shelves.ts';
import { createSteering } from './steering.ts';
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
