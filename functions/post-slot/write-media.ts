import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brand } from '@promoter/brand-voltagegpu';
import { gifFault } from '@promoter/x';
import { CATALOGUE_MEDIA } from '../wiring/catalogue-media.ts';
import { mediaIn } from '../wiring/media-folder.ts';

/** Writes the catalogue's GIFs into the folder that is given: a step of bundling this function for AWS. */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder that the GIFs are to be written to');
const files = mediaIn(CATALOGUE_MEDIA);
for (const { file } of brand.gifs) {
  const bytes = await files.read(file);
  const fault = bytes ? gifFault(bytes) : `is not in ${CATALOGUE_MEDIA}`;
  if (!bytes || fault !== null) throw new Error(`${file} ${fault}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), bytes);
}
