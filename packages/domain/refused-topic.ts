import { createTopicLookup, type TopicReach } from './same-topic.ts';
import type { EpochMs } from './time.ts';
import { DAY_MS, HOUR_MS } from './time.ts';
import { topicKey } from './topic-key.ts';
import type { Category } from './trend.ts';

/** A topic that no post may stand beside, with the evidence that it was refused on. */
export interface RefusedTopic {
  /** The topic's `topicKey`. */
  key: string;
  category: Category;
  /** Whether longer topics that hold its words are refused with it. */
  reach: TopicReach;
  /** The evidence’s own words, a headline or the topic, at most 80 characters. */
  words: string;
  /** Where the evidence was read. */
  source: string;
  expiresAt: EpochMs;
}

/** Topics that are refused until their time is over, whatever later evidence says. */
export interface RefusedTopics {
  /** Those not expired, at most `MAX_REFUSED_TOPICS`, the last to expire first. */
  topics: readonly RefusedTopic[];
  /** How many more there were: of too many, those that expire first are left out. */
  overflow: number;
}

export interface RefusedTopicStore {
  read(now: EpochMs): Promise<RefusedTopics>;
  /** Adds topics; one with the same key is replaced where the new one expires later. */
  put(topics: readonly RefusedTopic[]): Promise<void>;
}

/** Every post reads them: at most so many are kept. */
export const MAX_REFUSED_TOPICS = 1_000;

/** Longest evidence, in characters. */
export const MAX_EVIDENCE = 80;

/** How long a topic stays refused after it was last seen so. */
export const REFUSED_FOR_MS = DAY_MS;

/**
 * A refusal is written for so much longer, and written anew only when no more than a day is left of it: otherwise each
 * refresh would write every topic that goes on trending.
 */
export const PROLONGED_BY_MS = 4 * HOUR_MS;

/** Those that count at `now`, within the limit. */
export function currentRefusals(all: Iterable<RefusedTopic>, now: EpochMs): RefusedTopics {
  const latest = new Map<string, RefusedTopic>();
  for (const topic of all) {
    const before = latest.get(topic.key);
    if (topic.expiresAt > now && (!before || before.expiresAt < topic.expiresAt)) latest.set(topic.key, topic);
  }
  const current = [...latest.values()].sort((a, b) => b.expiresAt - a.expiresAt || (a.key < b.key ? -1 : 1));
  return {
    topics: current.slice(0, MAX_REFUSED_TOPICS),
    overflow: Math.max(0, current.length - MAX_REFUSED_TOPICS),
  };
}

/** What refuses a topic by any of its names; undefined where nothing does. */
export const createRefusalLookup = (topics: readonly RefusedTopic[]) => createTopicLookup(topics);

/** What refuses a tag of our own: a topic of just its name, since a word of the field is in many. */
export function createExactRefusalLookup(topics: readonly RefusedTopic[]): (tag: string) => RefusedTopic | undefined {
  const byKey = new Map(topics.map((topic) => [topic.key, topic]));
  return (tag) => byKey.get(topicKey(tag));
}

/** Why it is refused, as a sentence for a person. */
export const refusalReason = ({ category, words, source }: RefusedTopic): string =>
  `${category}, refused for a day on what ${source} had: “${words}”`;
