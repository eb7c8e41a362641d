import type { KeyValueStore } from '@promoter/domain';

export function createKeyValueStore(): KeyValueStore {
  const keyValues = new Map<string, unknown>();
  const keep = (key: string, value: unknown): unknown => {
    // A copy, so that later changes of the value do not change what is stored.
    keyValues.set(key, structuredClone(value));
    return keyValues.get(key);
  };
  return {
    get: async (key) => structuredClone(keyValues.get(key)),
    set: async (key, value) => {
      keep(key, value);
    },
    setOnce: async (key, value) => structuredClone(keyValues.has(key) ? keyValues.get(key) : keep(key, value)),
  };
}
