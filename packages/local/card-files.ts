import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { CardFiles } from '@promoter/cards';

const require = createRequire(import.meta.url);

/** Reads what cards are drawn with from the packages that hold it. */
export async function readCardFiles(): Promise<CardFiles> {
  const [wasm, regular, bold] = await Promise.all([
    readFile(require.resolve('@takumi-rs/wasm/takumi_wasm_bg.wasm')),
    readFile(require.resolve('@fontsource/inter/files/inter-latin-500-normal.woff2')),
    readFile(require.resolve('@fontsource/inter/files/inter-latin-800-normal.woff2')),
  ]);
  return { wasm, fonts: { regular, bold } };
}
