import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Asset } from './assets.ts';
import { mediaType } from './media-types.ts';

const SOURCE = fileURLToPath(new URL('../../packages/dashboard/browser/', import.meta.url));

/**
 * The dashboard's two files, made of its source in some milliseconds: on a laptop when a browser first asks, for AWS
 * when the function is bundled. Their names change with their content, so browsers may keep them for good.
 */
export async function buildDashboard(): Promise<ReadonlyMap<string, Asset>> {
  const { outputFiles } = await build({
    absWorkingDir: SOURCE,
    entryPoints: ['main.ts', 'dashboard.css'],
    entryNames: '[name]-[hash]',
    outdir: SOURCE,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome120', 'firefox121', 'safari17'],
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), { type: mediaType(path), body: contents }]));
}
