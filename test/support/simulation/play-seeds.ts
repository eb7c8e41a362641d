import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { FaultProfileName, Violation } from '@promoter/simulation';

export interface SeedsToPlay {
  seeds: readonly number[];
  firstDay: string;
  lastDay: string;
  faults: FaultProfileName;
  /** Laid over the defaults of the configuration. */
  settings?: Record<string, unknown>;
  /** Changes to the source that is played: a fault put in on purpose. */
  edits?: readonly Edit[];
}

/** One change to a source file, whose text must be there exactly once. */
export interface Edit {
  /** Under `packages/`. */
  file: string;
  from: string;
  to: string;
}

/** The result of one seed. */
export interface PlayedSeed {
  seed: number;
  slots: number;
  states: Readonly<Record<string, number>>;
  violations: readonly Violation[];
  /** SHA-256 of all slot lines and the summary, hexadecimal. */
  hash: string;
}

/** Plays seeds in a process of their own, and yields each as it ends. Throws when the process fails. */
export async function* playSeeds(request: SeedsToPlay): AsyncGenerator<PlayedSeed> {
  const script = join(import.meta.dirname, 'simulating-process.ts');
  const child = spawn(process.execPath, ['--no-warnings', script, JSON.stringify(request)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    for await (const line of createInterface({ input: child.stdout })) yield JSON.parse(line);
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    if (child.exitCode !== 0) throw new Error(`the simulation ended with ${child.exitCode ?? child.signalCode}`);
  } finally {
    child.kill('SIGKILL');
  }
}

/** Plays all of the seeds, half of them in each of two processes at once. */
export async function playAll(request: SeedsToPlay): Promise<PlayedSeed[]> {
  const played: PlayedSeed[] = [];
  const halves = [0, 1].map((half) => request.seeds.filter((_, index) => index % 2 === half));
  await Promise.all(
    halves.map(async (seeds) => {
      for await (const one of playSeeds({ ...request, seeds })) played.push(one);
    }),
  );
  return played;
}
