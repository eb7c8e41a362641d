import { ANGLES, parseUsd } from '@promoter/domain';
import * as z from 'zod/mini';
import { hashtagsIn } from '../text.ts';
import { DEVICES, HOOK_CATEGORIES, KINDS } from './kinds.ts';
import { sentence, sentences } from './sentence.ts';

const dollars = z.string().check(z.refine((text) => parseUsd(text) !== undefined, 'must be US dollars such as "0.46"'));
const dollarRange = z.exactOptional(z.readonly(z.tuple([dollars, dollars])));
const words = z.readonly(z.array(z.string().check(z.minLength(1))));

export const tag = z.string().check(
  z.refine((text) => hashtagsIn(text)[0] === text, 'must be one hashtag, such as "#GPU"'),
  z.maxLength(20, 'must be at most 20 characters'),
);

/** What an idea is true of. A field that is not given does not matter. */
const fits = z.strictObject({
  kind: z.enum(KINDS),
  /** Least and greatest number of GPUs. */
  gpus: z.exactOptional(z.readonly(z.tuple([z.int(), z.int()]))),
  /** US dollars for an hour of the whole machine, from … to. */
  hourly: dollarRange,
  /** US dollars for one GPU and hour. */
  perGpu: dollarRange,
  /** US dollars for a million output tokens. */
  output: dollarRange,
  /** Only what is free, or only what is not; priced unless said otherwise. */
  free: z.exactOptional(z.boolean()),
  /** False for an idea that names no product, for hours without a fresh price list. */
  priced: z.exactOptional(z.boolean()),
  /** Traits of the catalogue's products that it needs, or excludes. */
  is: z.exactOptional(words),
  not: z.exactOptional(words),
});

/**
 * The catalogue's unit: one thought, told whole. Its parts meet only each other, so that every opening goes with every
 * second sentence and every closing. The guide for writers is the README beside the ideas.
 */
export const ideaSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be words with dashes, such as "night-shift"')),
  /** The thought in one sentence, for `why`. */
  says: z.string().check(z.minLength(1)),
  angle: z.enum(ANGLES),
  fits,
  /** What a pronoun in a later part stands for: one of these words has to be in every part that it may follow. */
  about: z.exactOptional(words),
  /** The thought where the post has no trend, or one of the field's own. */
  first: sentences(),
  /** The thought begun from a trend, by what links the two. Each wording names the trend and is true of any topic of the categories. */
  hooks: z.readonly(z.partialRecord(z.enum(DEVICES), sentences(['trend']))),
  /** The categories that its hooks are good for, when not all of their devices’. */
  on: z.exactOptional(z.readonly(z.array(z.enum(HOOK_CATEGORIES)).check(z.minLength(1)))),
  /** A second thought that goes with each of them. */
  second: z.readonly(z.array(sentence())),
  /** What to do now, as a clause without an end: link and code are put behind it. */
  closings: z.readonly(z.array(z.string().check(z.minLength(1)))).check(z.minLength(1, 'needs at least 1 closing')),
  tags: z.readonly(z.array(tag)).check(z.minLength(1, 'needs at least 1 tag')),
  /** Now and then put behind the text, where the voice allows it. */
  emoji: z.exactOptional(z.string().check(z.regex(/^\p{Emoji_Presentation}$/u, 'must be one emoji'))),
  /** The groups of the field’s topics that it is about: a post of it may begin from one of these, and from no other of the field. */
  field: z.exactOptional(words),
});
