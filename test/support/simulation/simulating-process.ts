import { createHash } from 'node:crypto';
import { registerHooks } from 'node:module';
import type { Edit, PlayedSeed, SeedsToPlay } from './play-seeds.ts';

/**
 * Plays one seed after the other and prints a line of JSON for each. Its argument is `SeedsToPlay`, as JSON. A
 * process of its own, since the tests' sandbox makes a simulation three times as slow, and since edits of the source
 * have to be in place before anything is loaded.
 */
const { seeds, firstDay, lastDay, faults, settings, edits = [] }: SeedsToPlay = JSON.parse(process.argv[2] ?? '{}');

const pending = new Set(edits);
registerHooks({
  load: (url, context, nextLoad) => {
    const loaded = nextLoad(url, context);
    const due = [...pending].filter(({ file }) => url.endsWith(`/packages/${file}`));
    if (due.length === 0) return loaded;
    return { ...loaded, source: due.reduce(edited, String(loaded.source)) };
  },
});

function edited(source: string, edit: Edit): string {
  if (source.split(edit.from).length !== 2) throw new Error(`"${edit.from}" is not once in ${edit.file}`);
  pending.delete(edit);
  return source.replace(edit.from, () => edit.to);
}

const { brand } = await import('@promoter/brands/voltagegpu');
const { simulate, slotLines, summaryOf } = await import('@promoter/simulation');
const { createInMemoryStore } = await import('@promoter/store/in-memory');
const { configOf, LIVE, silent } = await import('../bot.ts');
if (pending.size > 0) throw new Error(`nothing loads ${[...pending].map(({ file }) => file).join(', ')}`);

const config = configOf({ ...LIVE, ...settings });
for (const seed of seeds) {
  const store = createInMemoryStore();
  const simulation = await simulate({ config, brand, store, firstDay, lastDay, seed, faults, log: silent });
  const lines = slotLines(simulation);
  const summary = summaryOf(simulation, lines);
  const hash = createHash('sha256')
    .update(JSON.stringify([...lines, summary]))
    .digest('hex');
  const { slots, states, violations } = summary;
  const played: PlayedSeed = { seed, slots, states, violations, hash };
  process.stdout.write(`${JSON.stringify(played)}\n`);
}
