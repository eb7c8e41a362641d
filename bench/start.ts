/**
 * How fast functions start and post: `npm run bench [-- --rounds N] [--only post-slot,settle]`. Everything is measured in one run, in turn, so that
 * ratios hold on a busy machine too. What the figures mean and what was tried is in docs/performance.md.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildRuntime } from '../packages/local/stack/runtime/build-runtime.ts';
import { measurePosts } from './post/measure-posts.ts';
import { printPosts } from './post/print-posts.ts';
import { bundle } from './start/bundle.ts';
import { environment } from './start/environment.ts';
import { BARE, measureLoading } from './start/load-times.ts';
import { median, spread } from './start/spread.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '21' }, only: { type: 'string' } } });
const rounds = Number(values.rounds);

const print = (line = '') => process.stdout.write(`${line}\n`);

const root = join(import.meta.dirname, '..');
const handlers = ['post-slot', 'settle', 'control-api', 'refresh-trends', 'refresh-offers', 'notify'];
const written = (values.only?.split(',') ?? handlers).filter((handler) =>
  existsSync(join(root, 'functions', handler, 'handler.ts')),
);
const scratch = mkdtempSync(join(tmpdir(), 'promoter-bench-'));
try {
  const bundles = await Promise.all(written.map((handler) => bundle(handler, scratch)));
  const loaded = measureLoading(bundles, environment, rounds);
  const bare = median(loaded.get(BARE)?.ms ?? []);
  print(`Loading by a fresh Node, ${rounds} rounds in turn: median (tenth to ninetieth percentile)`);
  for (const [name, { ms, peakMiB }] of loaded) {
    const size = bundles.find(({ handler }) => name.startsWith(handler))?.bytes ?? 0;
    const ratio = (median(ms) / bare).toFixed(2);
    print(
      `${name.padEnd(24)} ${ratio.padStart(5)} ×  ${spread(ms)} ms  ${median(peakMiB).toFixed(0)} MiB  ${(size / 1000).toFixed(0)} KB`,
    );
  }

  const poster = bundles.find(({ handler }) => handler === 'post-slot');
  if (poster) {
    print();
    print(
      `In post-slot: ${poster.parts
        .slice(0, 20)
        .map(([name, bytes]) => `${name} ${(bytes / 1000).toFixed(0)}`)
        .join(', ')} KB`,
    );
    print();
    printPosts(await measurePosts(poster, await buildRuntime(scratch), 7), print);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
