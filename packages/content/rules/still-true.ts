import type { Draft } from '@promoter/domain';
import { type FactContext, namedOffers } from './accounted-for.ts';
import { FACTS } from './facts.ts';

/**
 * Whether everything that a draft says of offers is so now: each offer that it relies on can be had and is named, and
 * every figure is one of them or adds up from them. Asked again just before a text is frozen, with the offers as they
 * are then.
 */
export function stillTrue({ text, offerIds }: Pick<Draft, 'text' | 'offerIds'>, context: FactContext): boolean {
  const named = new Set(namedOffers(text, context).map(({ id }) => id));
  return offerIds.every((id) => named.has(id)) && Object.values(FACTS).every((rule) => rule(text, context).pass);
}
