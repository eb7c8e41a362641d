import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { KeyValueStore } from '@promoter/domain';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { refreshFixture } from './refresh.ts';

/** One refresh as a cold start does it: of earlier ones it knows what is in the file. Answers the outcome of every source. */
export async function refreshFromCold(file: string, site: string, now: number): Promise<Record<string, string>> {
  const kept: Record<string, unknown> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const keyValues: KeyValueStore = {
    get: async (key) => kept[key],
    set: async (key, value) => {
      kept[key] = value;
      writeFileSync(file, JSON.stringify(kept));
    },
    setOnce: async (key) => kept[key],
    setIf: async () => false,
    setEntry: async () => {},
    reportUnreadable: () => {},
  };
  const fixture = refreshFixture(site, { store: { ...createInMemoryStore(), keyValues } });
  fixture.at(now);
  const { sources } = await fixture.refresh();
  return Object.fromEntries(sources.map(({ source, outcome }) => [source, outcome]));
}
