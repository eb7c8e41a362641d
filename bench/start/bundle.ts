import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as esbuild, type Metafile } from 'esbuild';
import { BUNDLING, replacedFor } from '../../infra/constructs/bundling.ts';
import { CODE_CACHE_STEPS } from '../../infra/constructs/code-cache.ts';

export interface Bundle {
  handler: string;
  /** The folder that holds its index.js. */
  folder: string;
  /** The same without the code cache, which is what a Lambda finds whose Node or processor is another. */
  uncached: string;
  bytes: number;
  /** Bytes by package or room, largest first. */
  parts: [name: string, bytes: number][];
}

type Built = Metafile['outputs'][string] & { folder: string };

const ROOT = join(import.meta.dirname, '../..');
const CODE_CACHE = join(ROOT, 'infra/code-cache');

/** Bundles a handler as the stack does, its code cache made by this Node. */
export async function bundle(handler: string, scratch: string): Promise<Bundle> {
  const { bytes, inputs, folder } = await build(handler, scratch);
  const uncached = `${folder}-uncached`;
  cpSync(folder, uncached, { recursive: true, filter: (file) => !file.endsWith('.cache') });
  const parts = new Map<string, number>();
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
    parts.set(partOf(file), (parts.get(partOf(file)) ?? 0) + bytesInOutput);
  }
  return { handler, folder, uncached, bytes, parts: [...parts].sort(([, a], [, b]) => b - a) };
}

/** What esbuild and the steps after it write, and what went into it. */
export async function build(handler: string, scratch: string, brand = 'voltagegpu'): Promise<Built> {
  const folder = join(scratch, handler);
  const { metafile } = await esbuild({
    absWorkingDir: ROOT,
    entryPoints: [`functions/${handler}/handler.ts`],
    outfile: join(folder, 'index.js'),
    bundle: true,
    metafile: true,
    platform: 'node',
    target: 'node24',
    format: BUNDLING.format,
    minify: BUNDLING.minify,
    mainFields: BUNDLING.mainFields,
    alias: replacedFor(brand),
    define: BUNDLING.define,
    supported: { 'dynamic-import': false },
    logLevel: 'error',
  });
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
  for (const { program, flags } of CODE_CACHE_STEPS) {
    const args = ['--no-warnings', ...flags, join(CODE_CACHE, program), handler, folder];
    execFileSync(process.execPath, args, { stdio: 'inherit' });
  }
  const [output] = Object.values(metafile.outputs);
  if (!output) throw new Error(`${handler} bundles to nothing`);
  return { ...output, folder };
}

/** `node_modules/@aws-sdk/core/…` is `@aws-sdk/core`, `packages/content/…` is `packages/content`. */
function partOf(file: string): string {
  const [, library] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
  return library ?? file.split('/').slice(0, 2).join('/');
}
