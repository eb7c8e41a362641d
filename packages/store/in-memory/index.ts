import type { Store } from '@promoter/slots';
import { createHoldStore } from './holds.ts';
import { createKeyValueStore } from './key-values.ts';
import { createLedger } from './ledger.ts';
import { createPostHistory } from './post-history.ts';
import { createPostStore } from './posts.ts';
import { createTopicOverrideStore } from './topic-overrides.ts';
import { createOfferStore, createTrendStore } from './trends-and-offers.ts';
import { createUsage } from './usage.ts';

/**
 * A store of plain maps, for tests and the simulation. Each call does its work before it first yields, which makes
 * it as atomic as a transaction; a call's cost does not grow with the months that have passed.
 */
export function createInMemoryStore(): Store {
  const posts = createPostStore();
  const history = createPostHistory();
  const holds = createHoldStore();
  const usage = createUsage();
  return {
    ledger: createLedger({ posts, history, holds, usage }),
    history,
    trends: createTrendStore(),
    offers: createOfferStore(),
    posts,
    holds,
    topicOverrides: createTopicOverrideStore(),
    keyValues: createKeyValueStore(),
    usage,
    // Maps return what was put into them, so every row can be read.
    unreadable: { list: async () => [] },
  };
}
