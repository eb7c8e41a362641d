/**
 * `npm run check:catalogue`: reads the brand's catalogue, composes through all of it, and names each entry at
 * fault with its file and line.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brand } from '@promoter/brand-voltagegpu';
import { type BrandFault, checkBrand, sentencesOf } from '@promoter/content';
import { CATALOGUE_MEDIA } from '@promoter/functions/wiring/catalogue-media.ts';
import { mediaIn } from '@promoter/functions/wiring/media-folder.ts';
import { gifFault } from '@promoter/x';
import { franc } from 'franc';

const CATALOGUE = join(import.meta.dirname, '../brands/voltagegpu');

/** The languages that a sentence might be written in by mistake. */
const LANGUAGES = ['eng', 'fra', 'deu', 'spa', 'ita', 'por', 'nld'];

const faults = [...checkBrand(brand), ...foreignSentences(), ...(await unfitGifs())];
for (const fault of faults) process.stderr.write(`${placeOf(fault)}${fault.path}: ${fault.message}\n`);
if (faults.length > 0) process.exitCode = 1;
else process.stdout.write(`catalogue of ${brand.name}: ${sentencesOf(brand).length} sentences, all of them compose\n`);

/** Letter statistics recognise a language from some hundred words on, so each list of sentences is checked as a whole. */
function foreignSentences(): BrandFault[] {
  const lists = Map.groupBy(sentencesOf(brand), ({ path }) => path.replace(/\[\d+\]$/, ''));
  return [...lists].flatMap(([path, sentences]) => {
    const text = sentences.map(({ template }) => template.replace(/\{\w+\}/g, '')).join(' ');
    const language = text.length < 300 ? 'eng' : franc(text, { only: LANGUAGES });
    return language === 'eng' ? [] : [{ path, entry: null, message: `reads like ${language}, not like English` }];
  });
}

/** GIFs that are missing or that X would refuse: their posts would go without them. */
async function unfitGifs(): Promise<BrandFault[]> {
  const media = mediaIn(CATALOGUE_MEDIA);
  const faults = brand.gifs.map(async ({ file }, index): Promise<BrandFault[]> => {
    const bytes = await media.read(file);
    const fault = bytes ? gifFault(bytes) : `is not in ${CATALOGUE_MEDIA}`;
    return fault === null ? [] : [{ path: `gifs[${index}]`, entry: file, message: fault }];
  });
  return (await Promise.all(faults)).flat();
}

/** `packages/brands/voltagegpu/voice-a/offers.ts:12: `, as editors and terminals link it. */
function placeOf({ entry }: BrandFault): string {
  if (entry === null) return '';
  for (const name of readdirSync(CATALOGUE, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const line = readFileSync(join(CATALOGUE, name), 'utf8')
      .split('\n')
      .findIndex((text) => text.includes(entry));
    if (line >= 0) return `packages/brands/voltagegpu/${name}:${line + 1}: `;
  }
  return '';
}
