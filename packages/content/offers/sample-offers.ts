import { type EpochMs, type Offer, parseUsd } from '@promoter/domain';
import type { Brand } from '../brand/brand.ts';

/** The source that marks made-up prices wherever they show. */
export const SAMPLE_SOURCE = 'sample';

/** A brand's samples as a price list that was read now, for rehearsals without one. */
export function sampleOffers({ samples }: Pick<Brand, 'samples'>, now: EpochMs): Offer[] {
  const common = { available: true, location: null, source: SAMPLE_SOURCE, fetchedAt: now };
  const gpus = samples.gpus.map(({ count, name, price }): Offer => {
    const id = `${SAMPLE_SOURCE}-gpu-${count}x-${idPart(name)}`;
    return { id, kind: 'gpu', name, count, price: parseUsd(price) ?? 0, unit: 'hour', ...common };
  });
  const models = samples.models.flatMap(({ name, input, output }) =>
    [
      { price: input, unit: 'million-tokens-in' as const, suffix: 'in' },
      { price: output, unit: 'million-tokens-out' as const, suffix: 'out' },
    ].flatMap(({ price, unit, suffix }): Offer[] => {
      if (price === undefined) return [];
      const id = `${SAMPLE_SOURCE}-model-${idPart(name)}-${suffix}`;
      return [{ id, kind: 'model', name, count: 1, price: parseUsd(price) ?? 0, unit, ...common }];
    }),
  );
  return [...gpus, ...models];
}

const idPart = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
