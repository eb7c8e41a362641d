import type { Notes } from '@promoter/domain';

export function createNotes(): Notes {
  const notes = new Map<string, unknown>();
  const keep = (key: string, value: unknown): unknown => {
    // A copy, so that what was noted stays as it was noted.
    notes.set(key, structuredClone(value));
    return notes.get(key);
  };
  return {
    get: async (key) => structuredClone(notes.get(key)),
    set: async (key, value) => {
      keep(key, value);
    },
    setOnce: async (key, value) => structuredClone(notes.has(key) ? notes.get(key) : keep(key, value)),
  };
}
