import { type EpochMs, type Offer, parseUsd } from '@promoter/domain';

/** The source that marks made-up prices wherever they show. */
export const SAMPLE_SOURCE = 'sample';

/** Prices of September 2025, GPUs by the hour. */
const MACHINES: readonly [count: number, name: string, price: string][] = [
  [8, 'B200', '41.86'],
  [8, 'H200', '26.60'],
  [8, 'A100-80GB', '6.02'],
  [5, 'RTX A6000', '2.10'],
  [2, 'RTX 3090', '0.46'],
];

/** Prices of September 2025, models by the million tokens, in and out. */
const MODELS: readonly [name: string, input: string, output: string | null][] = [
  ['DeepSeek-R1', '0.46', '1.85'],
  ['Hermes-4-405B', '0.46', '1.85'],
  ['Qwen3-32B', '0.06', '0.24'],
  ['gemma-3-12b', '0.07', null],
  ['Llama-3.2-3B', '0.02', null],
  ['GLM-4.5-Air', '0', '0'],
];

/** A list for rehearsals without a price list, marked as a sample. */
export function sampleOffers(now: EpochMs): Offer[] {
  const common = { available: true, location: null, source: SAMPLE_SOURCE, fetchedAt: now };
  const machines = MACHINES.map(([count, name, price]): Offer => {
    const id = `${SAMPLE_SOURCE}-gpu-${count}x-${idPart(name)}`;
    return { id, kind: 'gpu', name, count, price: parseUsd(price) ?? 0, unit: 'hour', ...common };
  });
  const models = MODELS.flatMap(([name, input, output]) =>
    [
      { price: input, unit: 'million-tokens-in' as const, suffix: 'in' },
      { price: output, unit: 'million-tokens-out' as const, suffix: 'out' },
    ].flatMap(({ price, unit, suffix }): Offer[] => {
      if (price === null) return [];
      const id = `${SAMPLE_SOURCE}-model-${idPart(name)}-${suffix}`;
      return [{ id, kind: 'model', name, count: 1, price: parseUsd(price) ?? 0, unit, ...common }];
    }),
  );
  return [...machines, ...models];
}

const idPart = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
