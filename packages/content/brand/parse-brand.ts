import { unprovenClaims } from '../rules/claims.ts';
import { fill } from '../template.ts';
import type { Brand } from './brand.ts';
import { brandSchema } from './schema.ts';
import { sentencesOf } from './sentences.ts';

/** One thing wrong with the catalogue: which entry, what it says, what to do. */
export interface BrandFault {
  /** `voices.A.bridges.sports[3]`. */
  path: string;
  /** The sentence at fault, when it is one. */
  entry: string | null;
  message: string;
}

export type ParsedBrand = { ok: true; brand: Brand } | { ok: false; faults: BrandFault[] };

/** Reads a catalogue. Every fault is reported with its entry, also claims that the catalogue itself does not prove. */
export function parseBrand(raw: unknown): ParsedBrand {
  const { success, data, error } = brandSchema.safeParse(raw);
  const faults = success
    ? [...unprovenSentences(data), ...repeatedSentences(data)]
    : error.issues.map(({ path, message }) => ({ path: pathOf(path), entry: entryAt(raw, path), message }));
  return success && faults.length === 0 ? { ok: true, brand: data } : { ok: false, faults };
}

function unprovenSentences(brand: Brand): BrandFault[] {
  const alts = brand.gifs.map(({ alt }, index) => ({ path: `gifs[${index}].alt`, template: alt }));
  return [...sentencesOf(brand), ...alts].flatMap(({ path, template }) => {
    const words = fill(template, { discount: brand.promo.discount }).replace(/\{(\w+)\}/g, '·');
    return unprovenClaims(words, brand).map(({ found, why }) => ({
      path,
      entry: template,
      message: `“${found}” is ${why}: give it a place among the claims, with evidence, or say it differently`,
    }));
  });
}

/** Two accounts with the same sentence would be each other's copies. */
function repeatedSentences(brand: Brand): BrandFault[] {
  const equals = Map.groupBy(sentencesOf(brand), ({ template }) => template.toLowerCase());
  return [...equals.values()].flatMap(([first, ...others]) =>
    others.map(({ path, template }) => ({ path, entry: template, message: `repeats ${first?.path}` })),
  );
}

const pathOf = (keys: readonly PropertyKey[]): string =>
  keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

function entryAt(raw: unknown, keys: readonly PropertyKey[]): string | null {
  const value = keys.reduce<unknown>((place, key) => Reflect.get(Object(place), key), raw);
  return typeof value === 'string' ? value : null;
}
