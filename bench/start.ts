/**
 * How fast functions start and post: `npm run bench [-- --rounds N] [--only post-slot,settle]`. Everything is measured in one run, in turn, so that
 * ratios hold on a busy machine too. What the figures mean and what was tried is in docs/performance.md.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildClient } from '../functions/lambda-local/runtime/build-client.ts';
import { bundle } from './start/bundle.ts';
import { cpuQuota } from './start/cpu-quota.ts';
import { environment } from './start/environment.ts';
import { timePosts } from './start/first-post.ts';
import { BARE, measureLoading, UNCACHED } from './start/load-times.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '21' }, only: { type: 'string' } } });
const rounds = Number(values.rounds);
const MEMORY_MB = 512;
/** A processor's share at that memory: 1,769 MB buy one. */
const SHARE = MEMORY_MB / 1769;

const print = (line = '') => process.stdout.write(`${line}\n`);
const at = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
const ordered = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
const median = (numbers: readonly number[]) => at(ordered(numbers), 0.5);
const spread = (numbers: readonly number[]) =>
  `${median(numbers).toFixed(0)} (${at(ordered(numbers), 0.1).toFixed(0)}–${at(ordered(numbers), 0.9).toFixed(0)})`;

const root = join(import.meta.dirname, '..');
const handlers = ['post-slot', 'settle', 'control-api', 'refresh-trends', 'refresh-offers'];
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
    const quota = cpuQuota(SHARE);
    const client = await buildClient(scratch);
    const cached = [];
    const uncached = [];
    for (let round = 0; round < 7; round += 1) {
      cached.push(await timePosts(poster, environment, MEMORY_MB, client, quota));
      uncached.push(await timePosts({ ...poster, folder: poster.uncached }, environment, MEMORY_MB, client, quota));
    }
    await quota?.remove();
    print();
    print(
      `A live post from its event to X, ${quota ? `on ${SHARE.toFixed(2)} of a processor (${MEMORY_MB} MB)` : 'without a CPU quota: not allowed here'}`,
    );
    for (const [cache, times] of [['', cached] as const, [UNCACHED, uncached] as const]) {
      const [cold, warm] = [spread(times.map((time) => time.cold)), spread(times.map((time) => time.warm))];
      print(`cold ${cold} ms, warm ${warm} ms${cache}`);
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
