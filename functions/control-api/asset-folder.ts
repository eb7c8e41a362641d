import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Asset, Assets } from './assets.ts';
import { mediaType } from './media-types.ts';

/** The dashboard's files out of a folder, read once, when a browser first asks. */
export function assetsIn(folder: string): Assets {
  let reading: Promise<ReadonlyMap<string, Asset>> | undefined;
  return () => {
    reading ??= readAll(folder);
    return reading;
  };
}

async function readAll(folder: string): Promise<ReadonlyMap<string, Asset>> {
  const names = await readdir(folder);
  const files = names.map(
    async (name) => [name, { type: mediaType(name), body: await readFile(join(folder, name)) }] as const,
  );
  return new Map(await Promise.all(files));
}
