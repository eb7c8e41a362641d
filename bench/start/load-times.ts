import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Bundle } from './bundle.ts';

/** How long a fresh Node takes to load something and end, and the most memory it held. */
export interface LoadTimes {
  ms: number[];
  peakMiB: number[];
}

export const BARE = 'bare Node';
/** After the name of what is loaded without its code cache. */
export const UNCACHED = ', no cache';

/** Loads each bundle by a fresh Node, again and again in turn, so that a busy moment of the machine falls on all of them. */
export function measureLoading(
  bundles: readonly Bundle[],
  environment: Record<string, string>,
  rounds: number,
): Map<string, LoadTimes> {
  const programs = new Map([
    [BARE, ''],
    ...bundles.flatMap(({ handler, folder, uncached }): [string, string][] => [
      [handler, load(folder)],
      [`${handler}${UNCACHED}`, load(uncached)],
    ]),
  ]);
  const times = new Map<string, LoadTimes>([...programs.keys()].map((name) => [name, { ms: [], peakMiB: [] }]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, program] of programs) {
      const { ms, peakMiB, isUncached } = run(program, environment);
      if (isUncached !== name.endsWith(UNCACHED))
        throw new Error(`the code cache of ${name} was not what it should be`);
      // The first round only warms the disk's cache.
      if (round === 0) continue;
      times.get(name)?.ms.push(ms);
      times.get(name)?.peakMiB.push(peakMiB);
    }
  }
  return times;
}

const load = (folder: string): string => `require(${JSON.stringify(join(folder, 'index.js'))});`;

function run(program: string, env: Record<string, string>): { ms: number; peakMiB: number; isUncached: boolean } {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-e', `${program}process.stderr.write(String(process.resourceUsage().maxRSS))`],
    { env, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`a bundle does not load: ${/^\w*Error: .*$/m.exec(stderr)?.[0]}`);
  const ms = performance.now() - start;
  return { ms, peakMiB: Number(stderr) / 1024, isUncached: stdout.includes('code cache not used') };
}
