import { ANGLES, parseUsd } from '@promoter/domain';
import * as z from 'zod/mini';
import { blanksOf } from '../template.ts';
import { urlsIn } from '../text.ts';
import { ideaSchema, tag } from './idea.ts';
import { DEVICES, FIELD_KINDS, HOOK_CATEGORIES, KINDS } from './kinds.ts';
import { sentence, sentences } from './sentence.ts';

/** `2025-09`, `2025-09-30`. */
const date = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])(-\d\d)?$/, 'must be a date such as "2025-09"'));

/** What a call to action is for: whatever is sold, one kind alone, or what is free, where the code is for something else. */
export const CALLS = ['any', ...KINDS, 'free'] as const;

/** One entry for each of the names, no other. */
const each = <K extends string, S extends z.ZodMiniType>(names: readonly K[], schema: (name: K) => S) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, schema(name)])) as Record<K, S>);

const some = z.string().check(z.minLength(1));
const angles = z.exactOptional(z.array(z.enum(ANGLES)).check(z.minLength(1)));
const words = z.array(z.string().check(z.regex(/^[a-z]+$/, 'must be one word, lower case')));
const dollars = z.string().check(z.refine((text) => parseUsd(text) !== undefined, 'must be US dollars such as "0.46"'));

/** How one account writes. No two accounts share a sentence or an idea, so that their posts are not each other's copies. */
const voice = z.strictObject({
  /** Who addresses whom, for the people who write the copy. */
  about: z.string(),
  /** What most of its posts sell, and how many in a hundred. */
  emphasis: z.strictObject({ kind: z.enum(KINDS), percent: z.int().check(z.gte(50), z.lte(100)) }),
  /** Whether now and then an idea’s emoji stands in a post. */
  emoji: z.boolean(),
  /** First sentences about the field’s own topics, by their group: each leads into every idea about that group. */
  fieldHooks: z.record(some, sentences(['trend'], true)),
  /** What follows an idea without a price where something of its kind is free: the product by name, and that it is free. */
  free: z.exactOptional(each(KINDS, () => z.readonly(z.array(sentence())))),
  ideas: z.readonly(z.array(ideaSchema).check(z.minLength(1, 'needs at least 1 idea'))),
  /** How a closing, the code and the link become one call to action: for whatever is sold, or for one kind alone. */
  calls: each(CALLS, (kind) =>
    kind === 'any'
      ? sentences(['closing', 'code', 'link'], true)
      : z.readonly(z.array(sentence(['closing', 'code', 'link'], true))),
  ),
});

const LAYOUT_PARTS = ['hook', 'point', 'second', 'call', 'tag'];

const layout = z.strictObject({
  /** The order of the parts in a post, `{hook} {point} {second}\n\n{call} {tag}`; `point` is how the idea begins. */
  parts: z.string().check(
    z.refine(
      (parts) => blanksOf(parts).every((blank) => LAYOUT_PARTS.includes(blank)),
      `may only hold {${LAYOUT_PARTS.join('}, {')}}`,
    ),
    z.refine(
      (parts) => LAYOUT_PARTS.every((blank) => blanksOf(parts).includes(blank)),
      `needs {${LAYOUT_PARTS.join('}, {')}}`,
    ),
  ),
  /** The angles it suits, when not all. */
  angles,
});

/** A topic of the field, or several of a kind: what they are, what is sold under them, and what they are about. */
const fieldTopics = z.strictObject({
  kind: z.enum(FIELD_KINDS),
  sells: z.enum(KINDS),
  /** An idea has to be about one of these for a post of it to begin from such a topic. */
  groups: z.array(some).check(z.minLength(1)),
  /** Tags without `#`, whatever their case. */
  tags: z.array(some),
});

/** What is known of a product beside its price. */
const product = z.strictObject({
  /** The beginning of its name. */
  name: some,
  /** How people write it as well: the memory size stays where a chip has several. */
  aliases: z.exactOptional(z.array(some)),
  /** Of one GPU, in GB. */
  memory: z.exactOptional(z.int().check(z.gte(1))),
  traits: z.exactOptional(z.array(some)),
  source: some,
  asOf: date,
});

/** `words` are how texts write a figure. */
const figures = {
  id: some,
  says: some,
  words: z.array(some),
  /** What has to stand near a figure that is true of nothing else: one of these lists, each of its entries. */
  beside: z.exactOptional(z.record(z.string(), z.array(z.array(some)))),
};

/**
 * A figure that is no offer’s. A fact has a source and a date; an assumption is a quantity that an example is reckoned
 * with, and says nothing about the world.
 */
const yardstick = z.union([
  z.strictObject({
    ...figures,
    source: some,
    asOf: date,
    /** So many tokens are so many words: what reading costs is reckoned with this. */
    ratio: z.exactOptional(z.strictObject({ tokens: z.int().check(z.gte(1)), words: z.int().check(z.gte(1)) })),
  }),
  z.strictObject({ ...figures, assumption: some }),
]);

/** Something that may be said about the company, with what it rests on. */
const claim = z.strictObject({
  id: some,
  /** The words by which a text makes it, lower case. */
  wordings: z.array(z.string()).check(z.minLength(1)),
  evidence: z.string().check(z.minLength(1, 'needs its evidence')),
  /** When the evidence was last checked, `2025-09`. */
  asOf: date,
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
  /** Domain tags that fit every post of the kind, for when those of the idea were used just before. */
  tags: each(KINDS, () => z.array(tag).check(z.minLength(4, 'needs at least 4 tags'))),
  fieldTopics: z.array(fieldTopics),
  /** The categories whose topics a device is true of: every match can be replayed, not every bank. */
  devices: each(DEVICES, () => z.array(z.enum(HOOK_CATEGORIES)).check(z.minLength(1))),
  /** What is sold, as the explanation of a post names it: `GPU compute`. */
  kindLabels: each(KINDS, () => some),
  /** Words of the field that count as English beside common ones, lower case, in their base form. */
  fieldWords: words,
  layouts: z
    .array(layout)
    .check(z.refine((layouts) => layouts.some(({ angles }) => !angles), 'needs one for every angle')),
  /** How finely the vendor bills what runs by the hour; where it is not known, nothing shorter than an hour is priced. */
  billing: z.strictObject({ granularity: z.enum(['second', 'minute', 'hour', 'unknown']), source: some, asOf: date }),
  products: z.array(product),
  yardsticks: z.array(yardstick),
  voices: z
    .record(z.string(), voice)
    .check(z.refine((voices) => Object.keys(voices).length > 0, 'needs at least one voice')),
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
