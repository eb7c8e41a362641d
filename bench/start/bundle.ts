import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { BUNDLING, REPLACED } from '../../infra/constructs/bundling.ts';

export interface Bundle {
  handler: string;
  /** The folder that holds its index.js. */
  folder: string;
  bytes: number;
  /** Bytes by package or room, largest first. */
  parts: [name: string, bytes: number][];
}

const ROOT = join(import.meta.dirname, '../..');

/** Bundles a handler as the stack does. */
export async function bundle(handler: string, scratch: string): Promise<Bundle> {
  const folder = join(scratch, handler);
  const { metafile } = await build({
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
    alias: REPLACED,
    logLevel: 'error',
  });
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
  const [output] = Object.values(metafile.outputs);
  const parts = new Map<string, number>();
  for (const [file, { bytesInOutput }] of Object.entries(output?.inputs ?? {})) {
    parts.set(partOf(file), (parts.get(partOf(file)) ?? 0) + bytesInOutput);
  }
  return {
    handler,
    folder,
    bytes: output?.bytes ?? 0,
    parts: [...parts].sort(([, a], [, b]) => b - a),
  };
}

/** `node_modules/@aws-sdk/core/…` is `@aws-sdk/core`, `packages/content/…` is `packages/content`. */
function partOf(file: string): string {
  const [, library] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
  return library ?? file.split('/').slice(0, 2).join('/');
}
