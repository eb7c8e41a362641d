import { readFile } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { MediaFiles } from '@promoter/domain';

/** Where the catalogue's GIFs lie beside the bundled function. */
export const MEDIA_FOLDER = 'media';

// node:fs/promises is a millisecond more at each start, and few posts carry a GIF.
const read = promisify(readFile);

/** Reads the GIFs in a folder. The catalogue's schema lets only plain file names through, so none leads out of it. */
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
