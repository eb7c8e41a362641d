import { type TopicOverrides, topicKey } from '@promoter/domain';
import type { TopicOverridesAnswer } from './answers/index.ts';
import type { ControlServices } from './services.ts';

/** The longest list that is kept: every composition reads both. */
const MOST_TOPICS = 500;

/** Where a topic is to stand: on a list, or on neither. */
export type TopicOverride = 'allow' | 'deny' | 'neither';

/** Puts a topic where an operator wants it, and nowhere else. Undefined when the list is full. */
export async function overrideTopic(
  { store }: Pick<ControlServices, 'store'>,
  topic: string,
  ruling: TopicOverride,
): Promise<TopicOverridesAnswer | undefined> {
  const { allow, deny } = await store.holds.topics();
  const lists = {
    allow: [...without(allow, topic), ...(ruling === 'allow' ? [topic] : [])],
    deny: [...without(deny, topic), ...(ruling === 'deny' ? [topic] : [])],
  };
  if (lists.allow.length > MOST_TOPICS || lists.deny.length > MOST_TOPICS) return undefined;
  await store.holds.setTopicOverrides(lists);
  return lists;
}

const without = (topics: TopicOverrides['allow'], topic: string): string[] =>
  topics.filter((other) => topicKey(other) !== topicKey(topic));
