import type { AccountId } from '@promoter/domain';
import type * as z from 'zod/mini';
import type { ideaSchema } from './idea.ts';
import { KINDS } from './kinds.ts';
import type { brandSchema } from './schema.ts';

type DeepReadonly<T> = { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

/** Everything that posts are made of: schema.ts says what each entry means. */
export type Brand = DeepReadonly<z.output<typeof brandSchema>>;
export type Voice = Brand['voices'][AccountId];
export type Idea = DeepReadonly<z.output<typeof ideaSchema>>;

const tagsOf = new WeakMap<Brand, readonly string[]>();

/** Every tag of the catalogue; each may be the domain tag. */
export function domainTags(brand: Brand): readonly string[] {
  const known = tagsOf.get(brand);
  if (known) return known;
  const ideas = Object.values(brand.voices).flatMap((voice) => voice.ideas.flatMap(({ tags }) => tags));
  const tags = [...new Set([...KINDS.flatMap((kind) => brand.tags[kind]), ...ideas])];
  tagsOf.set(brand, tags);
  return tags;
}

/** The account's own voice; an account without one takes turns among those there are. */
export function voiceOf(brand: Brand, account: AccountId): Voice {
  const voices = Object.keys(brand.voices).sort();
  const lent = voices[[...account].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % voices.length];
  const voice = brand.voices[account] ?? brand.voices[lent ?? ''];
  if (!voice) throw new Error('the catalogue has no voice at all');
  return voice;
}
