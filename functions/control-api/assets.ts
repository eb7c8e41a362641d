import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the dashboard's files lie beside the bundled function. */
export const DASHBOARD_FOLDER = 'dashboard';

/** One of the dashboard's files as it is sent. */
export interface Asset {
  /** Its media type. */
  type: string;
  body: Uint8Array;
}

/** The dashboard's files by name, made or read when a browser first asks for one. */
export type Assets = () => Promise<ReadonlyMap<string, Asset>>;

/** A file of the dashboard; its media type follows from its name. */
export const assetOf = (name: string, body: Uint8Array): Asset => ({
  type: name.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'text/css; charset=utf-8',
  body,
});

/** Makes something when it is first asked for, and keeps it. */
export function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let making: Promise<Made> | undefined;
  return () => {
    making ??= make();
    return making;
  };
}

/** The dashboard's files in a folder, read once. */
export const assetsIn = (folder: string): Assets =>
  once(async () => {
    const names = await readdir(folder);
    const files = names.map(async (name) => [name, assetOf(name, await readFile(join(folder, name)))] as const);
    return new Map(await Promise.all(files));
  });
