import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CardFiles, readCardFiles } from '@promoter/cards';

/** The folder beside the bundled function that holds the renderer and the fonts of price cards. */
export const CARD_FOLDER = 'cards';

/** Reads what cards are drawn with from such a folder. */
export const cardFilesIn = (folder: string): Promise<CardFiles> =>
  readCardFiles((file) => readFile(join(folder, file)));
