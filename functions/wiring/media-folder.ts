import { readFile } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { MediaFiles } from '@promoter/domain';

/** The folder beside the bundled function that holds the catalogue's GIFs. */
export const MEDIA_FOLDER = 'media';

// node:fs/promises would cost each start a millisecond, and few posts have a GIF.
const read = promisify(readFile);

/** The media files of a folder. The catalogue's schema allows only plain file names, so none leads out of it. */
export const mediaIn = (folder: string): MediaFiles => ({
  read: async (file) => {
    try {
      return await read(join(folder, file));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  },
});
