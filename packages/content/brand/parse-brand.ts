import { ANGLES, parseUsd } from '@promoter/domain';
import * as z from 'zod/mini';
import { unprovenClaims } from '../rules/claims.ts';
import { blanksOf, fill } from '../template.ts';
import { hashtagsIn, urlsIn } from '../text.ts';
import { BRIDGES, type Brand, KINDS, OFFER_FORMS, type OfferForm } from './brand.ts';
import { wordingFault } from './wording.ts';

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
  const result = brandSchema.safeParse(raw);
  if (!result.success) {
    return {
      ok: false,
      faults: result.error.issues.map((issue) => ({
        path: pathOf(issue.path),
        entry: entryAt(raw, issue.path),
        message: issue.message,
      })),
    };
  }
  const faults = [...unprovenSentences(result.data), ...repeatedSentences(result.data)];
  return faults.length === 0 ? { ok: true, brand: result.data } : { ok: false, faults };
}

/** A sentence that names exactly these blanks. */
const sentence = (...blanks: readonly string[]) =>
  z.string().check((context) => {
    const template = context.value;
    const report = (message: string) => context.issues.push({ code: 'custom', message, input: template });
    const found = blanksOf(template);
    for (const blank of blanks) if (!found.includes(blank)) report(`needs the blank {${blank}}`);
    for (const blank of found) {
      if (!blanks.includes(blank) && blank !== 'discount') report(`has the blank {${blank}}, which nothing fills here`);
    }
    if (new Set(found).size < found.length) report('names a blank twice');
    const fault = wordingFault(template);
    if (fault) report(fault);
  });

const sentences = (least: number, ...blanks: readonly string[]) =>
  z.array(sentence(...blanks)).check(z.minLength(least, `needs at least ${least} sentence${least === 1 ? '' : 's'}`));

/** One entry for each of the names, no other. */
const each = <K extends string, S extends z.ZodMiniType>(names: readonly K[], schema: (name: K) => S) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, schema(name)])) as Record<K, S>);

const CALLS = ['any', ...KINDS] as const;
export const FORMS = Object.keys(OFFER_FORMS) as OfferForm[];

const tag = z.string().check(
  z.refine((text) => hashtagsIn(text)[0] === text, 'must be one hashtag, such as "#GPU"'),
  z.maxLength(20, 'must be at most 20 characters'),
);

const voice = z.strictObject({
  about: z.string(),
  emphasis: z.strictObject({ kind: z.enum(KINDS), percent: z.int().check(z.gte(50), z.lte(100)) }),
  bridges: each(BRIDGES, () => sentences(1, 'trend')),
  hooks: sentences(1),
  lines: each(ANGLES, () => each(KINDS, () => sentences(1))),
  offers: each(FORMS, (form) => sentences(1, ...OFFER_FORMS[form])),
  calls: each(CALLS, () => sentences(1, 'code', 'link')),
});

const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])(-\d\d)?$/, 'must be a date such as "2025-09"'));

const LAYOUT_PARTS = ['opener', 'line', 'offer', 'call', 'tag'];

const layout = z.strictObject({
  parts: z.string().check(
    z.refine(
      (parts) => blanksOf(parts).every((blank) => LAYOUT_PARTS.includes(blank)),
      `may only hold {${LAYOUT_PARTS.join('}, {')}}`,
    ),
    z.refine((parts) => ['call', 'tag'].every((blank) => blanksOf(parts).includes(blank)), 'needs {call} and {tag}'),
  ),
  angles: z.exactOptional(z.array(z.enum(ANGLES)).check(z.minLength(1))),
});

/** X's own limit on alt text. */
const LONGEST_ALT = 1_000;

const gif = z.strictObject({
  file: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*\.gif$/, 'must be a file name such as "rack.gif"')),
  alt: z.string().check(
    z.refine((text) => text.trim().length > 0, 'must say what the GIF shows'),
    z.maxLength(LONGEST_ALT, `must be at most ${LONGEST_ALT} characters`),
  ),
  kinds: z.exactOptional(z.array(z.enum(KINDS)).check(z.minLength(1))),
  angles: z.exactOptional(z.array(z.enum(ANGLES)).check(z.minLength(1))),
});

const dollars = z.string().check(z.refine((text) => parseUsd(text) !== undefined, 'must be US dollars such as "0.46"'));

const samples = z.strictObject({
  gpus: z.array(z.strictObject({ count: z.int().check(z.gte(1)), name: z.string(), price: dollars })),
  models: z.array(z.strictObject({ name: z.string(), input: dollars, output: z.exactOptional(dollars) })),
});

const brandSchema = z.strictObject({
  name: z.string().check(z.minLength(1)),
  link: z.string().check(
    z.refine((text) => URL.canParse(text) && text.startsWith('https://'), 'must be an https URL'),
    z.refine((text) => urlsIn(text).length === 1, 'must be an address that X makes a link of'),
  ),
  promo: z.strictObject({
    code: z.string().check(z.regex(/^[A-Z0-9][A-Z0-9-]{2,30}$/, 'must be capital letters, digits and dashes')),
    discount: z.string().check(z.regex(/^\d{1,2}%$/, 'must be a share such as "5%"')),
  }),
  tags: each(KINDS, () => each(ANGLES, () => z.array(tag).check(z.minLength(4, 'needs at least 4 tags')))),
  kindWords: each(KINDS, () => z.array(z.string().check(z.regex(/^[a-z0-9]+$/, 'must be one word, lower case')))),
  layouts: z
    .array(layout)
    .check(
      z.refine(
        (layouts) => layouts.some(({ parts, angles }) => !angles && blanksOf(parts).includes('opener')),
        'needs one with {opener} for every angle',
      ),
    ),
  voices: z
    .record(z.string(), voice)
    .check(z.refine((voices) => Object.keys(voices).length > 0, 'needs at least one voice')),
  themes: z.array(z.array(z.string().check(z.regex(/^[a-z]+$/, 'must be one word, lower case')))),
  claims: z.array(
    z.strictObject({
      id: z.string().check(z.minLength(1)),
      wordings: z.array(z.string()).check(z.minLength(1)),
      evidence: z.string().check(z.minLength(1, 'needs its evidence')),
      asOf: month,
    }),
  ),
  terms: z.array(z.string().check(z.minLength(1))),
  references: z.array(
    z.strictObject({
      gpu: z.string(),
      perGpuHour: z.int().check(z.gte(parseUsd('0.01') ?? 1)),
      source: z.string().check(z.minLength(1)),
      asOf: z.iso.date(),
    }),
  ),
  samples,
  gifs: z
    .array(gif)
    .check(
      z.refine((gifs) => new Set(gifs.map(({ file }) => file)).size === gifs.length, 'must name each file only once'),
    ),
});

/** Every sentence of a catalogue with its path. */
export function sentencesOf(brand: Brand): { path: string; template: string }[] {
  return Object.entries(brand.voices).flatMap(([id, spoken]) => {
    const lists: [string, readonly string[]][] = [
      ...BRIDGES.map((kind): [string, readonly string[]] => [`bridges.${kind}`, spoken.bridges[kind]]),
      ['hooks', spoken.hooks],
      ...ANGLES.flatMap((angle) =>
        KINDS.map((kind): [string, readonly string[]] => [`lines.${angle}.${kind}`, spoken.lines[angle][kind]]),
      ),
      ...FORMS.map((form): [string, readonly string[]] => [`offers.${form}`, spoken.offers[form]]),
      ...CALLS.map((kind): [string, readonly string[]] => [`calls.${kind}`, spoken.calls[kind]]),
    ];
    return lists.flatMap(([list, templates]) =>
      templates.map((template, index) => ({ path: `voices.${id}.${list}[${index}]`, template })),
    );
  });
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
  const first = new Map<string, string>();
  return sentencesOf(brand).flatMap(({ path, template }) => {
    const key = template.toLowerCase();
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, path);
      return [];
    }
    return [{ path, entry: template, message: `stands already at ${earlier}` }];
  });
}

const pathOf = (keys: readonly PropertyKey[]): string =>
  keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? String(key) : `${path}.${String(key)}`;
  }, '');

function entryAt(raw: unknown, keys: readonly PropertyKey[]): string | null {
  let value: unknown = raw;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null) return null;
    value = Reflect.get(value, key);
  }
  return typeof value === 'string' ? value : null;
}
