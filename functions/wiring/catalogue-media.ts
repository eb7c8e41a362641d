import { join } from 'node:path';

/** Where the catalogue's GIFs lie in the repository: the folder does not exist while it names none. */
export const CATALOGUE_MEDIA = join(import.meta.dirname, '../../packages/brands/voltagegpu/media');
