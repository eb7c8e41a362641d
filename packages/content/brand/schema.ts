import { ANGLES, parseUsd } from '@promoter/domain';
import * as z from 'zod/mini';
import { blanksOf } from '../template.ts';
import { hashtagsIn, urlsIn } from '../text.ts';
import { BRIDGES, KINDS, OFFER_FORMS, type OfferForm } from './kinds.ts';
import { wordingFault } from './wording.ts';

export const FORMS = Object.keys(OFFER_FORMS) as OfferForm[];

/** What a call to action is for: whatever is sold, or one kind alone. */
export const CALLS = ['any', ...KINDS] as const;

/** A sentence that names exactly these blanks. */
const sentence = (blanks: readonly string[]) =>
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

const sentences = (...blanks: readonly string[]) =>
  z.array(sentence(blanks)).check(z.minLength(1, 'needs at least 1 sentence'));

/** One entry for each of the names, no other. */
const each = <K extends string, S extends z.ZodMiniType>(names: readonly K[], schema: (name: K) => S) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, schema(name)])) as Record<K, S>);

const some = z.string().check(z.minLength(1));
const angles = z.exactOptional(z.array(z.enum(ANGLES)).check(z.minLength(1)));
const words = z.array(z.string().check(z.regex(/^[a-z]+$/, 'must be one word, lower case')));
const dollars = z.string().check(z.refine((text) => parseUsd(text) !== undefined, 'must be US dollars such as "0.46"'));

const tag = z.string().check(
  z.refine((text) => hashtagsIn(text)[0] === text, 'must be one hashtag, such as "#GPU"'),
  z.maxLength(20, 'must be at most 20 characters'),
);

/** How one account writes. No two accounts share a sentence, so that their posts are not each other's copies. */
const voice = z.strictObject({
  /** Who addresses whom, for the people who write the copy. */
  about: z.string(),
  /** What most of its posts sell, and how many in a hundred. */
  emphasis: z.strictObject({ kind: z.enum(KINDS), percent: z.int().check(z.gte(50), z.lte(100)) }),
  /** Opening sentences that lead over from a trend. */
  bridges: each(BRIDGES, () => sentences('trend')),
  /** Opening sentences for a post without a trend. */
  hooks: sentences(),
  /** The post's one idea. */
  lines: each(ANGLES, () => each(KINDS, () => sentences())),
  offers: each(FORMS, (form) => sentences(...OFFER_FORMS[form])),
  /** Calls to action, each with code and link: some for whatever is sold, some for one kind alone. */
  calls: each(CALLS, () => sentences('code', 'link')),
});

const LAYOUT_PARTS = ['opener', 'line', 'offer', 'call', 'tag'];

const layout = z.strictObject({
  /** The order of the parts in a post, `{opener} {line}\n\n{offer} {call} {tag}`. */
  parts: z.string().check(
    z.refine(
      (parts) => blanksOf(parts).every((blank) => LAYOUT_PARTS.includes(blank)),
      `may only hold {${LAYOUT_PARTS.join('}, {')}}`,
    ),
    z.refine((parts) => ['call', 'tag'].every((blank) => blanksOf(parts).includes(blank)), 'needs {call} and {tag}'),
  ),
  /** The angles it suits, when not all. */
  angles,
});

/** Something that may be said about the company, with what it rests on. */
const claim = z.strictObject({
  id: some,
  /** The words by which a text makes it, lower case. */
  wordings: z.array(z.string()).check(z.minLength(1)),
  evidence: z.string().check(z.minLength(1, 'needs its evidence')),
  /** When the evidence was last checked, `2025-09`. */
  asOf: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])(-\d\d)?$/, 'must be a date such as "2025-09"')),
});

/** What one GPU costs an hour elsewhere. */
const reference = z.strictObject({
  gpu: z.string(),
  /** In millionths of a US dollar. */
  perGpuHour: z.int().check(z.gte(10_000)),
  source: some,
  /** The date on which it was read, `2026-11-20`. */
  asOf: z.iso.date(),
});

/** Made-up prices in US dollars, such as `"0.46"`: a whole machine by the hour, a model by the million tokens. */
const samples = z.strictObject({
  gpus: z.array(z.strictObject({ count: z.int().check(z.gte(1)), name: z.string(), price: dollars })),
  models: z.array(z.strictObject({ name: z.string(), input: dollars, output: z.exactOptional(dollars) })),
});

/** X's own limit on alt text. */
const LONGEST_ALT = 1_000;

/** A GIF that belongs to the company. */
const gif = z.strictObject({
  /** Its name in the folder `media` beside the catalogue, `rack.gif`. */
  file: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*\.gif$/, 'must be a file name such as "rack.gif"')),
  /** What it shows, for those who cannot see it. It is published, so it claims nothing that is not proven. */
  alt: z.string().check(
    z.refine((text) => text.trim().length > 0, 'must say what the GIF shows'),
    z.maxLength(LONGEST_ALT, `must be at most ${LONGEST_ALT} characters`),
  ),
  /** What is sold in the posts it suits, when not both. */
  kinds: z.exactOptional(z.array(z.enum(KINDS)).check(z.minLength(1))),
  /** The angles it suits, when not all. */
  angles,
});

/** Everything that posts are made of. */
export const brandSchema = z.strictObject({
  name: some,
  /** Where every link leads, without parameters. */
  link: z.string().check(
    z.refine((text) => URL.canParse(text) && text.startsWith('https://'), 'must be an https URL'),
    z.refine((text) => urlsIn(text).length === 1, 'must be an address that X makes a link of'),
  ),
  promo: z.strictObject({
    code: z.string().check(z.regex(/^[A-Z0-9][A-Z0-9-]{2,30}$/, 'must be capital letters, digits and dashes')),
    discount: z.string().check(z.regex(/^\d{1,2}%$/, 'must be a share such as "5%"')),
  }),
  /** Tags of the field by what is sold and by angle. */
  tags: each(KINDS, () => each(ANGLES, () => z.array(tag).check(z.minLength(4, 'needs at least 4 tags')))),
  /** Words in a trend that name the one kind or the other, lower case. */
  kindWords: each(KINDS, () => z.array(z.string().check(z.regex(/^[a-z0-9]+$/, 'must be one word, lower case')))),
  /** What is sold, as the explanation of a post names it: `GPU compute`. */
  kindLabels: each(KINDS, () => some),
  /** Words of the field that count as English beside common ones, lower case, in their base form. */
  fieldWords: words,
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
  /** Words that belong together, lower case, in their singular: an opening and an idea are matched by them. */
  themes: z.array(words),
  claims: z.array(claim),
  /** Names of things that hold a figure and claim nothing, such as `p95`. */
  terms: z.array(some),
  references: z.array(reference),
  /** What rehearsals name while there is no price list, and what the catalogue's sentences are tried out with. */
  samples,
  gifs: z
    .array(gif)
    .check(
      z.refine((gifs) => new Set(gifs.map(({ file }) => file)).size === gifs.length, 'must name each file only once'),
    ),
});
