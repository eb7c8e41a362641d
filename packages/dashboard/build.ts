import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Asset, type Assets, assetOf, once } from './assets.ts';

const SOURCE = fileURLToPath(new URL('../../packages/dashboard/browser/', import.meta.url));

/** The dashboard's files as their source is now, built once, when a browser first asks: for laptops. */
export const assetsFromSource = (): Assets => once(buildAssets);

/**
 * Builds the dashboard's two files from their source in some milliseconds: on a laptop when a browser first asks, for AWS
 * when the function is bundled. Their names change with their content, so browsers may keep them for good.
 */
export async function buildAssets(): Promise<ReadonlyMap<string, Asset>> {
  // Loaded only here, so that a command that serves no page does not load a bundler.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: SOURCE,
    entryPoints: ['main.ts', 'dashboard.css'],
    entryNames: '[name]-[hash]',
    outdir: SOURCE,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome123', 'firefox121', 'safari17.5'],
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), assetOf(basename(path), contents)]));
}
