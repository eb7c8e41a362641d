/**
 * One refresh in a process of its own, as a cold start would do it: `node refresh-in-process.ts <notes.json> <site> <now>`.
 * Only the notes outlive it. Prints the outcome of every source.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { KeyValueStore } from '@promoter/domain';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { refreshScene } from './refresh.ts';

const [file = '', site = '', now = ''] = process.argv.slice(2);
const kept: Record<string, unknown> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const keyValues: KeyValueStore = {
  get: async (key) => kept[key],
  set: async (key, value) => {
    kept[key] = value;
    writeFileSync(file, JSON.stringify(kept));
  },
  setOnce: async (key) => kept[key],
};
const scene = refreshScene(site, { store: { ...createInMemoryStore(), keyValues } });
scene.at(Number(now));
const { sources } = await scene.refresh();
process.stdout.write(JSON.stringify(Object.fromEntries(sources.map(({ source, outcome }) => [source, outcome]))));
