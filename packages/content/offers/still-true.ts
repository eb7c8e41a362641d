import type { Draft, EpochMs, Offer } from '@promoter/domain';
import { labelOf, names, perGpuHour, printPerGpu, printPrice, usableOffers } from './usable-offers.ts';

/**
 * Whether every offer that a draft relies on can still be had at the price it names. Asked again just before a
 * text is frozen, with the offers as they are then.
 */
export function stillTrue(
  draft: Pick<Draft, 'text' | 'offerIds'>,
  offers: readonly Offer[],
  now: EpochMs,
  maxAgeMs: number,
): boolean {
  const usable = usableOffers(offers, now, maxAgeMs);
  return draft.offerIds.every((id) => {
    const offer = usable.find((candidate) => candidate.id === id);
    return offer !== undefined && says(draft.text, offer);
  });
}

function says(text: string, offer: Offer): boolean {
  if (!names(text, labelOf(offer))) return false;
  if (offer.price === 0) return /\bfree\b/i.test(text);
  return text.includes(printPrice(offer)) || text.includes(printPerGpu(perGpuHour(offer)));
}
