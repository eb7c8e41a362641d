import type { Brand } from '@promoter/content';
import { sampleOffers } from '@promoter/content/sample-offers';
import type { EpochMs, Mode, Offer } from '@promoter/domain';

/** A rehearsal without stored offers uses offers that are marked as a sample, to show what posts would look like. */
export const offersFor = (
  mode: Mode,
  stored: readonly Offer[],
  brand: Pick<Brand, 'samples'>,
  at: EpochMs,
): readonly Offer[] => (stored.length === 0 && mode === 'rehearsal' ? sampleOffers(brand, at) : stored);
