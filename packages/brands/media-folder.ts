import { fileURLToPath } from 'node:url';

/** Where a brand's GIFs lie in the repository. There is no such folder while its catalogue names none. */
export const mediaFolderOf = (brand: string): string => fileURLToPath(new URL(`./${brand}/media`, import.meta.url));
