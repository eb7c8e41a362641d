import { parseUsd } from '@promoter/domain';
import type { Idea } from '../brand/brand.ts';
import type { Product } from '../offers/products.ts';
import { perGpuHour } from '../offers/usable-offers.ts';

/** Whether an idea is true of a product; null stands for a post that names none. */
export function fits({ fits: wanted }: Idea, product: Product | null): boolean {
  if (product === null) return wanted.priced === false;
  if (wanted.priced === false || wanted.kind !== product.kind) return false;
  if (product.free !== (wanted.free ?? false)) return false;
  const hasTraits = (wanted.is ?? []).every((trait) => product.traits.includes(trait));
  const isExcluded = (wanted.not ?? []).some((trait) => product.traits.includes(trait));
  return (
    hasTraits && !isExcluded && (product.kind === 'gpu' ? suitsMachine(wanted, product) : suitsModel(wanted, product))
  );
}

type Wanted = Idea['fits'];

const suitsMachine = (wanted: Wanted, { machine }: Extract<Product, { kind: 'gpu' }>): boolean =>
  within(machine.count, wanted.gpus) &&
  within(machine.price, inMicros(wanted.hourly)) &&
  within(perGpuHour(machine), inMicros(wanted.perGpu));

const suitsModel = (wanted: Wanted, { output }: Extract<Product, { kind: 'model' }>): boolean =>
  wanted.output === undefined || (output !== undefined && within(output.price, inMicros(wanted.output)));

type Range = readonly [number, number] | undefined;

const within = (value: number, range: Range): boolean => !range || (value >= range[0] && value <= range[1]);

const inMicros = (range: readonly [string, string] | undefined): Range =>
  range && [parseUsd(range[0]) ?? 0, parseUsd(range[1]) ?? 0];
