import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The brands there are: the folders of packages/brands. */
export const brandNames = (): string[] =>
  readdirSync(join(import.meta.dirname, '../brands'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
