import type { TopicOverrides } from '@promoter/domain';
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
  const { allow, deny } = await store.topicOverrides.read();
  const lists = {
    allow: [...without(allow, topic), ...(ruling === 'allow' ? [topic] : [])],
    deny: [...without(deny, topic), ...(ruling === 'deny' ? [topic] : [])],
  };
  if (lists.allow.length > MOST_TOPICS || lists.deny.length > MOST_TOPICS) return undefined;
  await store.topicOverrides.write(lists);
  return lists;
}

const without = (topics: TopicOverrides['allow'], topic: string): string[] =>
  topics.filter((other) => sameTopic(other) !== sameTopic(topic));

/** Topics are compared as hashtags are: without `#`, spaces or capitals. */
const sameTopic = (topic: string): string => topic.normalize('NFKC').replace(/[#\s]/gu, '').toLowerCase();
