import type { MicroUsd, Offer } from '@promoter/domain';

/** Names as vendors write them: short, long, with dashes, points and plus signs. */
const GPUS = [
  ['RTX 4090', 1],
  ['RTX PRO 6000 Blackwell Server Ed', 8],
  ['H100 SXM5 80GB', 4],
  ['MI300X', 8],
  ['L40S', 3],
  ['RTX 6000 Ada', 6],
  ['Tesla V100-SXM2-32GB', 16],
  ['GH200', 1],
  ['A10', 2],
  ['B300', 64],
] as const;

const MODELS = [
  'Llama-3.3-70B-Instruct-Turbo-FP8',
  'Mixtral-8x22B-Instruct-v0.1',
  'DeepSeek-V3.1-Terminus',
  'gpt-oss-120b',
  'Kimi-K2-Instruct-0905',
  'Qwen2.5-VL-72B',
  'Command R+',
  'phi-4',
] as const;

/** Prices whose digits tesseract, and rounding, may stumble over: of a cent, with three places, with no end, in thousands. */
const HOURS: readonly MicroUsd[] = [
  405_000, 14_888_880, 9_999_000, 23_996_000, 1_105_000, 3_333_333, 8_170_000, 2_990_000, 460_000, 399_360_000,
];

const TOKENS: readonly [input: MicroUsd, output: MicroUsd][] = [
  [128_500, 400_000],
  [900_000, 900_000],
  [270_000, 1_095_000],
  [61_345, 249_999],
  [600_000, 2_500_000],
  [7_500, 15_000],
  [2_500_000, 10_000_000],
  [0, 140_000],
];

/** A price list with the names and prices that are hard to draw, and to read. */
export function hardPriceList(): Offer[] {
  const common = { available: true, location: null, source: 'price-list', fetchedAt: 0 };
  const machines = GPUS.map(([name, count], index): Offer => {
    const id = `gpu-${index}`;
    return { id, kind: 'gpu', name, count, price: HOURS[index] ?? 0, unit: 'hour', ...common };
  });
  const models = MODELS.flatMap((name, index): Offer[] => {
    const [input = 0, output = 0] = TOKENS[index] ?? [];
    const model = { kind: 'model', name, count: 1, ...common } as const;
    return [
      { id: `model-${index}-in`, price: input, unit: 'million-tokens-in', ...model },
      { id: `model-${index}-out`, price: output, unit: 'million-tokens-out', ...model },
    ];
  });
  return [...machines, ...models];
}
