import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** What every execution environment runs: the program, and AWS's own client where it is installed. */
export interface RuntimeClient {
  program: string;
  aws: string | undefined;
}

/** Builds the program once, so that no cold start pays for reading TypeScript. */
export async function buildClient(folder: string): Promise<RuntimeClient> {
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
  return { program, aws: installed() };
}

/** `npm install --no-save --ignore-scripts aws-lambda-ric` is enough to have it used. */
function installed(): string | undefined {
  try {
    return pathToFileURL(createRequire(import.meta.url).resolve('aws-lambda-ric')).href;
  } catch {
    return undefined;
  }
}
