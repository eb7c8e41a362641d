import { join } from 'node:path';

/** Where a brand's GIFs lie in the repository. There is no such folder while its catalogue names none. */
export const catalogueMedia = (brand: string): string =>
  join(import.meta.dirname, '../../packages/brands', brand, 'media');
