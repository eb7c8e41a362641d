export { KINDS, type Kind } from '@promoter/domain';

/** What a topic and an idea can have in common, so that a sentence about the one leads into the other. */
export const DEVICES = [
  'time',
  'queue',
  'team',
  'replay',
  'rehearsal',
  'budget',
  'place',
  'comparison',
  'deadline',
] as const;

export type Device = (typeof DEVICES)[number];

/** Categories of topics that a hook can be written for. A person is none: nobody is asked whether they want to promote us. */
export const HOOK_CATEGORIES = [
  'sports',
  'entertainment',
  'gaming',
  'tech',
  'business',
  'holiday',
  'meme',
  'place',
] as const;

export type HookCategory = (typeof HOOK_CATEGORIES)[number];

/** What a topic of the brand's own field can be. Persons, outages and laws are none of these, so that no hook is made of them. */
export const FIELD_KINDS = ['product', 'technique', 'framework', 'event', 'company'] as const;

/** By which names a wording speaks of a second product: a machine for less or more an hour, a model whose output costs less. */
export const COMPANIONS = ['smaller', 'larger', 'cheaper'] as const;

export type Companion = (typeof COMPANIONS)[number];
