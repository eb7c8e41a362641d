import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('./browser/', import.meta.url));

/**
 * Builds the dashboard's files from their source in some milliseconds; returns their contents by name. Each view is a
 * file of its own, which the page loads when it is opened. The names change with the contents, so browsers may keep
 * them for good.
 */
export async function buildDashboard(): Promise<Map<string, Uint8Array>> {
  // Loaded only here, so that a command that serves no page does not load a bundler.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: SOURCE,
    entryPoints: { main: 'main.tsx', dashboard: 'styles/dashboard.css' },
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    outdir: SOURCE,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    target: ['es2022', 'chrome123', 'firefox121', 'safari17.5'],
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path, contents }) => [path.slice(SOURCE.length), contents]));
}
