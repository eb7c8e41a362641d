import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('./browser/', import.meta.url));

/**
 * Builds the dashboard's two files from their source in some milliseconds; returns their contents by name. The names
 * change with the contents, so browsers may keep them for good.
 */
export async function buildDashboard(): Promise<Map<string, Uint8Array>> {
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
  return new Map(outputFiles.map(({ path, contents }) => [path.slice(SOURCE.length), contents]));
}
