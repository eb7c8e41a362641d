import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

const SOURCE = fileURLToPath(new URL('./browser/', import.meta.url));

/**
 * Keeps what the page begins with in one file. The bundler splits by which views use a module, so that each set of views
 * would have a small file of its own, and a browser asks for six at a time: to it, each view uses all of the beginning.
 */
const TOGETHER: Plugin = {
  name: 'together',
  setup: (build) => {
    build.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) =>
      kind === 'dynamic-import'
        ? { path: fileURLToPath(new URL(path, pathToFileURL(`${resolveDir}/`))), namespace: 'view' }
        : null,
    );
    build.onLoad({ filter: /./, namespace: 'view' }, ({ path }) => ({
      contents: `import './app.tsx'; export * from ${JSON.stringify(path)}`,
      resolveDir: SOURCE,
    }));
  },
};

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
    entryPoints: { ahead: 'ahead.ts', main: 'main.tsx', dashboard: 'styles/dashboard.css' },
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    outdir: SOURCE,
    bundle: true,
    splitting: true,
    plugins: [TOGETHER],
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
