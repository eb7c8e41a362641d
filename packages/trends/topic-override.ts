import { type TopicOverrides, topicKey } from '@promoter/domain';

/** What the operator decided about a topic, by any of its names; undefined where nothing was. Deny wins over allow. */
export type OverrideLookup = (...names: readonly string[]) => 'denied' | 'allowed' | undefined;

export function createOverrideLookup({ allow, deny }: TopicOverrides): OverrideLookup {
  const denied = new Set(deny.map(topicKey));
  const allowed = new Set(allow.map(topicKey));
  if (denied.size + allowed.size === 0) return () => undefined;
  return (...names) => {
    const keys = names.map(topicKey);
    if (keys.some((key) => denied.has(key))) return 'denied';
    return keys.some((key) => allowed.has(key)) ? 'allowed' : undefined;
  };
}
