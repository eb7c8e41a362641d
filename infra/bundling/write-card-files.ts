import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CARD_FILES } from '@promoter/cards/files';

/** `write-card-files.ts <folder>` copies the renderer and the fonts of price cards: a step of bundling refresh-offers for AWS. */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder for the renderer and the fonts');
const require = createRequire(import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, module] of Object.entries(CARD_FILES)) copyFileSync(require.resolve(module), join(folder, name));
