import { DAY_MS, type EpochMs, type Offer } from '@promoter/domain';
import type { Ratio } from '../arithmetic/amounts.ts';
import { tokensAWordAt } from '../arithmetic/yardsticks.ts';
import type { Brand } from '../brand/brand.ts';
import { printedNames } from './names.ts';
import { type Sold, soldOf } from './sold.ts';
import { perGpuHour } from './usable-offers.ts';

type Reference = Brand['references'][number];

interface SharedByProducts {
  /** As posts name it: `8x H200`. */
  label: string;
  /** The ways in which posts name it. */
  names: readonly string[];
  offerIds: readonly string[];
  free: boolean;
  /** From made-up data, as a rehearsal may use. */
  sample: boolean;
  /** What the catalogue knows of it. */
  traits: readonly string[];
}

/** A machine by the hour. */
export interface GpuProduct extends SharedByProducts {
  kind: 'gpu';
  machine: Offer;
  /** One GPU's memory in GB, where it is known. */
  memory: number | undefined;
  /** A dearer, dated price of the same GPU elsewhere. */
  reference: Reference | undefined;
}

/** A model by the token. */
export interface ModelProduct extends SharedByProducts {
  kind: 'model';
  input: Offer;
  /** Where the list names its price. */
  output: Offer | undefined;
  /** How many tokens its words take, where that was checked lately enough. */
  tokensAWord: Ratio | undefined;
}

/** One thing to sell. */
export type Product = GpuProduct | ModelProduct;

/** How long a price read elsewhere may be held against ours. */
const REFERENCE_MS = 30 * DAY_MS;

type Knowledge = Pick<Brand, 'references' | 'products'> & Partial<Pick<Brand, 'yardsticks'>>;

/** What usable offers amount to. */
export const productsOf = (usable: readonly Offer[], brand: Knowledge, now: EpochMs): Product[] =>
  soldOf(usable).flatMap((sold): Product[] =>
    sold.machine ? [gpuProduct(sold.label, sold.machine, brand, now)] : modelProducts(sold, brand, now),
  );

function gpuProduct(label: string, machine: Offer, brand: Knowledge, now: EpochMs): GpuProduct {
  const known = knownOf(machine, brand);
  return {
    kind: 'gpu',
    label,
    names: printedNames(machine, brand.products),
    machine,
    offerIds: [machine.id],
    free: machine.price === 0,
    sample: machine.source === 'sample',
    memory: known?.memory,
    traits: known?.traits ?? [],
    reference: brand.references.find((candidate) => beats(machine, candidate, now)),
  };
}

/** A comparison is fair only between the same GPU, for one of them and an hour, with a date that is not old. */
export function beats(machine: Offer, reference: Reference, now: EpochMs): boolean {
  const age = now - Date.parse(reference.asOf);
  return (
    reference.gpu.toLowerCase() === machine.name.toLowerCase() &&
    age >= 0 &&
    age <= REFERENCE_MS &&
    perGpuHour(machine) < reference.perGpuHour
  );
}

function modelProducts({ label, input, output }: Sold, brand: Knowledge, now: EpochMs): ModelProduct[] {
  if (!input) return [];
  const both = output ? [input, output] : [input];
  const free = output !== undefined && both.every(({ price }) => price === 0);
  // Free answers to paid prompts, or free prompts whose answers have no price, are no price that fits a short post.
  if (!free && (output ?? input).price === 0) return [];
  return [
    {
      kind: 'model',
      label,
      names: printedNames(input, brand.products),
      input,
      output,
      tokensAWord: tokensAWordAt(brand, now),
      offerIds: both.map(({ id }) => id),
      free,
      sample: both.some(({ source }) => source === 'sample'),
      traits: knownOf(input, brand)?.traits ?? [],
    },
  ];
}

/** The entry with the longest beginning of its name: `gemma-3-12b` before `gemma`. */
export const knownOf = (
  { name }: Pick<Offer, 'name'>,
  { products }: Pick<Knowledge, 'products'>,
): Knowledge['products'][number] | undefined =>
  products
    .filter((known) => name.toLowerCase().startsWith(known.name.toLowerCase()))
    .sort((a, b) => b.name.length - a.name.length)[0];
