import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBrand } from '@promoter/brands/load';
import { mediaFolderOf } from '@promoter/brands/media-folder';
import { gifFault } from '@promoter/x';

/** `write-media.ts <folder> <brand>` writes the GIFs that the brand's catalogue names into the folder: a step of bundling a poster for AWS. */
const [folder, name] = process.argv.slice(2);
if (folder === undefined || name === undefined) throw new Error('name the folder for the GIFs and their brand');
const source = mediaFolderOf(name);
const { brand } = await loadBrand(name);
for (const { file } of brand.gifs) {
  const path = join(source, file);
  const bytes = existsSync(path) ? readFileSync(path) : null;
  const fault = bytes ? gifFault(bytes) : `is not in ${source}`;
  if (!bytes || fault !== null) throw new Error(`${file} ${fault}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), bytes);
}
