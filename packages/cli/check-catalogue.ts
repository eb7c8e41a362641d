/**
 * `npm run check:catalogue [-- brand...]`: reads the catalogue of each brand, or of those that are named, composes
 * through all of it, and names each entry at fault with its file and line.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBrand } from '@promoter/brands/load';
import { mediaFolderOf } from '@promoter/brands/media-folder';
import { themeFaults } from '@promoter/cards';
import { type Brand, type BrandFault, checkBrand, sentencesOf } from '@promoter/content';
import { mediaIn } from '@promoter/functions/wiring/media-folder.ts';
import { brandNames } from '@promoter/local/load-config.ts';
import { gifFault } from '@promoter/x';
import { franc } from 'franc';

/** The languages that a sentence might be written in by mistake. */
const LANGUAGES = ['eng', 'fra', 'deu', 'spa', 'ita', 'por', 'nld'];

const named = process.argv.slice(2);
for (const name of named.length > 0 ? named : brandNames()) await checkFolder(name);

async function checkFolder(name: string): Promise<void> {
  const { brand, cardTheme } = await loadBrand(name);
  const faults = [
    ...checkBrand(brand, Date.now()),
    ...foreignSentences(brand),
    ...(await unfitGifs(name, brand)),
    ...themeFaults(cardTheme).map((message) => ({ path: 'cardTheme', entry: null, message })),
  ];
  for (const fault of faults) process.stderr.write(`${placeOf(name, fault)}${fault.path}: ${fault.message}\n`);
  if (faults.length > 0) {
    process.exitCode = 1;
    return;
  }
  const ideas = Object.entries(brand.voices).map(([account, voice]) => `${voice.ideas.length} on ${account}`);
  const sentences = sentencesOf(brand).length;
  process.stdout.write(
    `catalogue of ${brand.name}: ${ideas.join(', ')} ideas in ${sentences} sentences, all of them compose\n`,
  );
}

/** Letter statistics recognise a language from some hundred words on, so the sentences of an angle are checked together. */
function foreignSentences(brand: Brand): BrandFault[] {
  const lists = Map.groupBy(
    sentencesOf(brand),
    ({ account, idea }) => `voices.${account}, ${idea?.angle ?? 'hooks and calls'}`,
  );
  return [...lists].flatMap(([path, sentences]) => {
    const text = sentences.map(({ template }) => template.replace(/\{[^{}]+\}/g, '')).join(' ');
    const language = text.length < 300 ? 'eng' : franc(text, { only: LANGUAGES });
    return language === 'eng' ? [] : [{ path, entry: null, message: `reads like ${language}, not like English` }];
  });
}

/** GIFs that are missing or that X would refuse: their posts would go without them. */
async function unfitGifs(name: string, brand: Brand): Promise<BrandFault[]> {
  const folder = mediaFolderOf(name);
  const media = mediaIn(folder);
  const faults = brand.gifs.map(async ({ file }, index): Promise<BrandFault[]> => {
    const bytes = await media.read(file);
    const fault = bytes ? gifFault(bytes) : `is not in ${folder}`;
    return fault === null ? [] : [{ path: `gifs[${index}]`, entry: file, message: fault }];
  });
  return (await Promise.all(faults)).flat();
}

/** `packages/brands/<name>/ideas/a/cost.ts:12: `, as editors and terminals link it. */
function placeOf(name: string, { entry }: BrandFault): string {
  if (entry === null) return '';
  const folder = join(import.meta.dirname, '../brands', name);
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const line = readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .findIndex((text) => text.includes(entry));
    if (line >= 0) return `packages/brands/${name}/${file}:${line + 1}: `;
  }
  return '';
}
