import { nameKey, type TopicOverrides } from '@promoter/domain';
import type { TopicOverridesAnswer } from './answers/index.ts';
import type { Change } from './change.ts';
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
): Promise<Change<TopicOverridesAnswer> | undefined> {
  const changed = (topics: readonly string[], name: OverrideList): string[] =>
    name === list ? [...without(topics, topic), ...(change === 'add' ? [topic] : [])] : [...topics];
  let isChanged = false;
  const lists = await store.topicOverrides.change((before) => {
    const { allow, deny } = before;
    const edited = { allow: changed(allow, 'allow'), deny: changed(deny, 'deny') };
    isChanged = !hasSame(edited[list], before[list]);
    return edited.allow.length > MAX_TOPICS || edited.deny.length > MAX_TOPICS ? undefined : edited;
  });
  return lists && { answer: { allow: [...lists.allow], deny: [...lists.deny] }, isChanged };
}

/** Whether two lists name the same topics, whatever their order. */
const hasSame = (a: readonly string[], b: readonly string[]): boolean => {
  const topics = new Set(a);
  return a.length === b.length && b.every((topic) => topics.has(topic));
};

const without = (topics: TopicOverrides['allow'], topic: string): string[] =>
  topics.filter((other) => nameKey(other) !== nameKey(topic));
