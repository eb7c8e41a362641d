import { type TopicOverrides, topicKey } from '@promoter/domain';
import type { TopicOverridesAnswer } from './answers/index.ts';
import type { ControlServices } from './services.ts';

/** The longest list that is stored: every composition reads both. */
const MAX_TOPICS = 500;

/** The list that a topic is put on; `neither` takes it off both. */
export type OverrideAction = 'allow' | 'deny' | 'neither';

/** Puts a topic on one list and takes it off the other. Undefined when the list is full. */
export async function overrideTopic(
  { store }: Pick<ControlServices, 'store'>,
  topic: string,
  override: OverrideAction,
): Promise<TopicOverridesAnswer | undefined> {
  const { allow, deny } = await store.topicOverrides.read();
  const lists = {
    allow: [...without(allow, topic), ...(override === 'allow' ? [topic] : [])],
    deny: [...without(deny, topic), ...(override === 'deny' ? [topic] : [])],
  };
  if (lists.allow.length > MAX_TOPICS || lists.deny.length > MAX_TOPICS) return undefined;
  await store.topicOverrides.write(lists);
  return lists;
}

const without = (topics: TopicOverrides['allow'], topic: string): string[] =>
  topics.filter((other) => topicKey(other) !== topicKey(topic));
