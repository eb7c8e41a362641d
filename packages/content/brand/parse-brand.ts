import { withCommas } from '../arithmetic/amounts.ts';
import { unprovenClaims } from '../rules/claims.ts';
import { blanksOf, fill, type Template } from '../template.ts';
import type { Brand, Idea } from './brand.ts';
import { seamFaults } from './check-seams.ts';
import type { BrandFault } from './fault.ts';
import { brandSchema } from './schema.ts';
import { sentencesOf } from './sentences.ts';

export type ParsedBrand = { ok: true; brand: Brand } | { ok: false; faults: BrandFault[] };

/** Reads a catalogue. Every fault is reported with its entry, also claims that the catalogue itself does not prove. */
export function parseBrand(raw: unknown): ParsedBrand {
  const { success, data, error } = brandSchema.safeParse(raw);
  const faults = success
    ? [
        ...unprovenSentences(data),
        ...repeatedSentences(data),
        ...repeatedIdeas(data),
        ...unknownTraits(data),
        ...unknownGroups(data),
        ...seamFaults(data),
      ]
    : error.issues.map(({ path, message }) => ({ path: pathOf(path), entry: entryAt(raw, path), message }));
  return success && faults.length === 0 ? { ok: true, brand: data } : { ok: false, faults };
}

/** A figure in a sentence is a blank, or it has a source. */
function unprovenSentences(brand: Brand): BrandFault[] {
  const alts = brand.gifs.map(({ alt }, index) => ({ path: `gifs[${index}].alt`, template: alt, idea: undefined }));
  const figures = brand.yardsticks.flatMap(({ words }) => words);
  return [...sentencesOf(brand), ...alts].flatMap(({ path, template, idea }) => {
    const words = fill(template, { discount: brand.promo.discount, brand: brand.name }).replace(/\{[^{}]+\}/g, '·');
    return unprovenClaims(words, brand, [...figures, ...quantitiesOf(idea, template)]).map(({ found, why }) => ({
      path,
      entry: template,
      message: `“${found}” is ${why}: give it a place among the claims or yardsticks, with evidence, or say it differently`,
    }));
  });
}

/** What the blanks of a sentence or its idea reckon with, as it may write them: 1,000 and 500 of `{answers:1000x500}`. */
const quantitiesOf = (idea: Idea | undefined, template: Template): string[] =>
  [template, ...(idea ? [...idea.first, ...Object.values(idea.hooks).flat()] : [])]
    .flatMap(blanksOf)
    .flatMap((blank) => blank.split(':')[1]?.match(/\d+/g) ?? [])
    .flatMap((quantity) => [withCommas(Number(quantity)), `$${quantity}`]);

/** Two accounts with the same sentence would be each other's copies. */
function repeatedSentences(brand: Brand): BrandFault[] {
  const equals = Map.groupBy(sentencesOf(brand), ({ template }) => template.toLowerCase());
  return [...equals.values()].flatMap(([first, ...others]) =>
    others.map(({ path, template }) => ({ path, entry: template, message: `repeats ${first?.path}` })),
  );
}

function repeatedIdeas({ voices }: Brand): BrandFault[] {
  const ideas = Object.entries(voices).flatMap(([account, voice]) =>
    voice.ideas.map(({ id }, index) => ({ id, path: `voices.${account}.ideas[${index}].id` })),
  );
  return [...Map.groupBy(ideas, ({ id }) => id).values()].flatMap(([first, ...others]) =>
    others.map(({ id, path }) => ({ path, entry: id, message: `repeats ${first?.path}` })),
  );
}

/** A trait that no product has is a slip: the idea would fit nothing, or everything. */
function unknownTraits({ voices, products }: Brand): BrandFault[] {
  const known = new Set(products.flatMap(({ traits }) => traits ?? []));
  return Object.entries(voices).flatMap(([account, voice]) =>
    voice.ideas.flatMap(({ fits: { is = [], not = [] } }, index) =>
      [...is, ...not]
        .filter((trait) => !known.has(trait))
        .map((trait) => ({
          path: `voices.${account}.ideas[${index}].fits`,
          entry: trait,
          message: 'is a trait that no product of the catalogue has',
        })),
    ),
  );
}

/** A group of the field that no topic is in, or that the voice has no words for, is a slip: nothing would begin from it. */
const unknownGroups = ({ voices, fieldTopics }: Brand): BrandFault[] =>
  Object.entries(voices).flatMap(([account, { ideas, fieldHooks }]) =>
    ideas.flatMap(({ field = [] }, index) =>
      field
        .filter((group) => !fieldHooks[group] || !fieldTopics.some(({ groups }) => groups.includes(group)))
        .map((group) => ({
          path: `voices.${account}.ideas[${index}].field`,
          entry: group,
          message: 'is a group that no topic of the field is in, or that has no hooks',
        })),
    ),
  );

const pathOf = (keys: readonly PropertyKey[]): string =>
  keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

function entryAt(raw: unknown, keys: readonly PropertyKey[]): string | null {
  const value = keys.reduce<unknown>((place, key) => Reflect.get(Object(place), key), raw);
  return typeof value === 'string' ? value : null;
}
