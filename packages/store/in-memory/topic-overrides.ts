import type { TopicOverrideStore, TopicOverrides } from '@promoter/domain';

export function createTopicOverrideStore(): TopicOverrideStore {
  let overrides: TopicOverrides = { allow: [], deny: [] };
  return {
    read: async () => overrides,
    write: async ({ allow, deny }) => {
      overrides = { allow: [...allow], deny: [...deny] };
    },
  };
}
