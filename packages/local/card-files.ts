import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { CARD_FILES, type CardFiles, readCardFiles } from '@promoter/cards';

const require = createRequire(import.meta.url);

/** Reads what cards are drawn with from the packages that hold it. */
export const installedCardFiles = (): Promise<CardFiles> =>
  readCardFiles((file) => readFile(require.resolve(CARD_FILES[file])));
