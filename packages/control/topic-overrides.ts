import { type TopicOverrides, topicKey } from '@promoter/domain';
import type { TopicOverridesAnswer } from './answers/index.ts';
import type { ControlServices } from './services.ts';

/** The longest list that is stored: every composition reads both. */
const MAX_TOPICS = 500;

export type OverrideList = 'allow' | 'deny';

/**
 * Puts a topic on one of the lists, or takes it off; the other stays as it is, and where both name a topic, deny counts.
 * Undefined when the list is full.
 */
export async function overrideTopic(
  { store }: Pick<ControlServices, 'store'>,
  topic: string,
  list: OverrideList,
  change: 'add' | 'remove',
): Promise<TopicOverridesAnswer | undefined> {
  const { allow, deny } = await store.topicOverrides.read();
  const changed = (topics: readonly string[], name: OverrideList): string[] =>
    name === list ? [...without(topics, topic), ...(change === 'add' ? [topic] : [])] : [...topics];
  const lists = { allow: changed(allow, 'allow'), deny: changed(deny, 'deny') };
  if (lists.allow.length > MAX_TOPICS || lists.deny.length > MAX_TOPICS) return undefined;
  await store.topicOverrides.write(lists);
  return lists;
}

const without = (topics: TopicOverrides['allow'], topic: string): string[] =>
  topics.filter((other) => topicKey(other) !== topicKey(topic));
