import { join } from 'node:path';
import { build } from 'esbuild';

/** Builds what every execution environment runs, once, so that no cold start pays for reading TypeScript. */
export async function buildRuntime(folder: string): Promise<string> {
  const program = join(folder, 'runtime.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'start.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    logLevel: 'error',
  });
  return program;
}
