import type { AccountId } from '@promoter/domain';
import type * as z from 'zod/mini';
import { KINDS } from './kinds.ts';
import type { brandSchema } from './schema.ts';

type DeepReadonly<T> = { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

/** Everything that posts are made of: schema.ts says what each entry means. */
export type Brand = DeepReadonly<z.output<typeof brandSchema>>;
export type Voice = Brand['voices'][AccountId];

/** Every tag of the catalogue; each may be the domain tag. */
export const domainTags = (brand: Brand): string[] => [
  ...new Set(KINDS.flatMap((kind) => Object.values(brand.tags[kind]).flat())),
];

/** The account's own voice; an account without one takes turns among those there are. */
export function voiceOf(brand: Brand, account: AccountId): Voice {
  const voices = Object.keys(brand.voices).sort();
  const lent = voices[[...account].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % voices.length];
  const voice = brand.voices[account] ?? brand.voices[lent ?? ''];
  if (!voice) throw new Error('the catalogue has no voice at all');
  return voice;
}
