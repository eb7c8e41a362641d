import type { Category } from '@promoter/domain';

export { KINDS, type Kind } from '@promoter/domain';

/** What a bridge may lead over from. `domain` is the subject itself, `any` suits every topic outside it. */
export const BRIDGES = [
  'domain',
  'any',
  'sports',
  'entertainment',
  'gaming',
  'tech',
  'business',
  'holiday',
  'meme',
  'place',
  'person',
] as const satisfies readonly ('domain' | 'any' | Category)[];

export type BridgeKind = (typeof BRIDGES)[number];

/** How an offer can be put into words, with the blanks that each form has to name. */
export const OFFER_FORMS = {
  gpu: ['machine', 'price'],
  /** Ours beside a dated price of the same GPU elsewhere, both for one GPU and hour. */
  'gpu-compared': ['machine', 'perGpu', 'theirs', 'source', 'asOf'],
  model: ['model', 'in', 'out'],
  /** Only the price of input is known. */
  'model-input': ['model', 'in'],
  free: ['product'],
  /** For hours without a fresh price. */
  'gpu-unpriced': [],
  'model-unpriced': [],
} as const satisfies Record<string, readonly string[]>;

export type OfferForm = keyof typeof OFFER_FORMS;
