import { DAY_MS, type EpochMs, type Offer } from '@promoter/domain';
import type { Brand } from '../brand/brand.ts';
import type { Kind, OfferForm } from '../brand/kinds.ts';
import { labelOf, perGpuHour, printPerGpu, printPrice } from './usable-offers.ts';

/** One thing to sell, with one way to put its price into words. */
export interface Product {
  kind: Kind;
  label: string;
  form: OfferForm;
  /** What the form's blanks are filled with. */
  values: Readonly<Record<string, string>>;
  offerIds: readonly string[];
  /** From made-up data, as a rehearsal may use. */
  sample: boolean;
}

type Reference = Brand['references'][number];

/** How long a price read elsewhere may be held against ours. */
const REFERENCE_MS = 30 * DAY_MS;

/** What usable offers amount to. Of several machines of one kind the cheapest counts; a model's prices are joined. */
export function productsOf(usable: readonly Offer[], brand: Pick<Brand, 'references'>, now: EpochMs): Product[] {
  return [...Map.groupBy(usable, labelOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([label, offers]) => {
      const machine = cheapest(offers, 'hour');
      return machine ? gpuProducts(label, machine, brand.references, now) : modelProducts(label, offers);
    });
}

function gpuProducts(label: string, machine: Offer, references: readonly Reference[], now: EpochMs): Product[] {
  const base = { kind: 'gpu' as const, label, offerIds: [machine.id], sample: machine.source === 'sample' };
  if (machine.price === 0) return [{ ...base, form: 'free', values: { product: label } }];
  const plain: Product = { ...base, form: 'gpu', values: { machine: label, price: printPrice(machine) } };
  const reference = references.find((candidate) => beats(machine, candidate, now));
  if (!reference) return [plain];
  const values = {
    machine: label,
    perGpu: printPerGpu(perGpuHour(machine)),
    theirs: printPerGpu(reference.perGpuHour),
    source: reference.source,
    asOf: reference.asOf,
  };
  return [plain, { ...base, form: 'gpu-compared', values }];
}

/** A comparison is fair only between the same GPU, for one of them and an hour, with a date that is not old. */
function beats(machine: Offer, reference: Reference, now: EpochMs): boolean {
  const age = now - Date.parse(reference.asOf);
  return (
    reference.gpu.toLowerCase() === machine.name.toLowerCase() &&
    age >= 0 &&
    age <= REFERENCE_MS &&
    perGpuHour(machine) < reference.perGpuHour
  );
}

function modelProducts(label: string, offers: readonly Offer[]): Product[] {
  const input = cheapest(offers, 'million-tokens-in');
  const output = cheapest(offers, 'million-tokens-out');
  if (!input) return [];
  const both = output ? [input, output] : [input];
  const base = {
    kind: 'model' as const,
    label,
    offerIds: both.map(({ id }) => id),
    sample: both.some(({ source }) => source === 'sample'),
  };
  if (output && both.every(({ price }) => price === 0)) {
    return [{ ...base, form: 'free', values: { product: label } }];
  }
  // Free one way and paid or unknown the other is neither free nor a price that fits a short post.
  if (both.some(({ price }) => price === 0)) return [];
  const values = { model: label, in: printPrice(input), ...(output ? { out: printPrice(output) } : {}) };
  return [{ ...base, form: output ? 'model' : 'model-input', values }];
}

function cheapest(offers: readonly Offer[], unit: Offer['unit']): Offer | undefined {
  return offers.filter((offer) => offer.unit === unit).sort((a, b) => a.price - b.price || (a.id < b.id ? -1 : 1))[0];
}
