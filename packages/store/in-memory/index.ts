import {
  currentRefusals,
  type KeyValueStore,
  type Offer,
  type OfferStore,
  type RefusedTopic,
  type RefusedTopicStore,
  type TopicOverrideStore,
  type TopicOverrides,
  type Trend,
  type TrendStore,
} from '@promoter/domain';
import type { ControlStore } from '@promoter/slots';
import { byOfferId, byRank, usableUntil } from '../order.ts';
import { createAuditLog } from './audit-log.ts';
import { createCardStore, createPostedCardStore } from './cards.ts';
import { createHoldStore } from './holds.ts';
import { createInstructions } from './instructions.ts';
import { createLedger } from './ledger.ts';
import { createPostHistory } from './post-history.ts';
import { createPostStore } from './posts.ts';
import { createQueue } from './queue.ts';
import { createSlotRows } from './slot-rows.ts';
import { createUsage } from './usage.ts';

/**
 * A store of plain maps, for tests and the simulation. Each call does its work before it first yields, which makes
 * it as atomic as a transaction; a call's cost does not grow with the months that have passed.
 */
export function createInMemoryStore(): ControlStore {
  const posts = createPostStore();
  const history = createPostHistory();
  const holds = createHoldStore();
  const usage = createUsage();
  const rows = createSlotRows();
  const { queue, ...items } = createQueue();
  const { instructions, versionOf } = createInstructions(rows, history, items);
  return {
    ledger: createLedger({ posts, history, holds, usage, rows, versionOf }),
    instructions,
    queue,
    auditLog: createAuditLog(),
    history,
    trends: createTrendStore(),
    offers: createOfferStore(),
    cards: createCardStore(),
    postedCards: createPostedCardStore(),
    posts,
    holds,
    topicOverrides: createTopicOverrideStore(),
    refusedTopics: createRefusedTopicStore(),
    keyValues: createKeyValueStore(),
    usage,
    // Maps return what was put into them, so every row can be read.
    unreadable: { list: async () => [] },
  };
}

function createTrendStore(): TrendStore {
  const scopes = new Map<string, Map<string, Trend>>();
  return {
    put: async (trends) => {
      for (const trend of trends) {
        const stored = scopes.get(trend.scope) ?? new Map<string, Trend>();
        scopes.set(trend.scope, stored.set(trend.hashtag, { ...trend, expiresAt: usableUntil(trend) }));
      }
    },
    list: async (wanted, now) =>
      [...new Set(wanted)]
        .flatMap((scope) => [...(scopes.get(scope)?.values() ?? [])])
        .filter((trend) => trend.expiresAt > now)
        .sort(byRank),
  };
}

function createOfferStore(): OfferStore {
  const offers = new Map<string, Offer>();
  return {
    put: async (fresh) => {
      for (const offer of fresh) offers.set(offer.id, offer);
    },
    list: async () => [...offers.values()].sort(byOfferId),
  };
}

function createTopicOverrideStore(): TopicOverrideStore {
  let overrides: TopicOverrides = { allow: [], deny: [] };
  return {
    read: async () => overrides,
    change: async (edit) => {
      const edited = edit(overrides);
      if (edited) overrides = { allow: [...edited.allow], deny: [...edited.deny] };
      return edited;
    },
  };
}

function createRefusedTopicStore(): RefusedTopicStore {
  const topics = new Map<string, RefusedTopic>();
  return {
    read: async (now) => currentRefusals(topics.values(), now),
    put: async (more) => {
      for (const topic of more) {
        if ((topics.get(topic.key)?.expiresAt ?? 0) < topic.expiresAt) topics.set(topic.key, topic);
      }
    },
  };
}

/** Holds copies, so that later changes of a value do not change what is stored. */
function createKeyValueStore(): KeyValueStore {
  const keyValues = new Map<string, unknown>();
  return {
    get: async (key) => structuredClone(keyValues.get(key)),
    reportUnreadable: () => {},
    set: async (key, value) => {
      keyValues.set(key, structuredClone(value));
    },
    setOnce: async (key, value) => {
      if (!keyValues.has(key)) keyValues.set(key, structuredClone(value));
      return structuredClone(keyValues.get(key));
    },
    setIf: async (key, entry, before, value) => {
      if (Object(keyValues.get(key))[entry] !== before) return false;
      keyValues.set(key, structuredClone(value));
      return true;
    },
    setEntry: async (key, entry, value) => {
      const { [entry]: _, ...others } = Object(keyValues.get(key));
      keyValues.set(key, structuredClone(value === null ? others : { ...others, [entry]: value }));
    },
  };
}
