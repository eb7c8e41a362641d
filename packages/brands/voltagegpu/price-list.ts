import type { PriceList } from '@promoter/content/price-list';
import { type EpochMs, type MicroUsd, type Offer, PRICE_LIST_SOURCE, parseUsd } from '@promoter/domain';
import * as z from 'zod/mini';

/**
 * Reads the answer of voltagegpu.com/api/volt/machines: `{ "machines": [...] }` or the bare list, names in camelCase or snake_case. A faulty
 * entry costs only itself. Many machines of one kind become one offer, so that its id stays the same from hour to hour.
 */
export function readPriceList(answer: unknown, fetchedAt: EpochMs): PriceList {
  const list = listSchema.safeParse(answer);
  if (!list.success) return { kind: 'unreadable', reason: 'neither a list nor an object with a list of machines' };
  const machines: Offer[] = [];
  const refused: { entry: string; reason: string }[] = [];
  list.data.forEach((entry, index) => {
    const machine = machineSchema.safeParse(inCamelCase(entry));
    if (machine.success) machines.push(offerOf(machine.data, fetchedAt));
    else refused.push({ entry: nameOf(entry, index), reason: reasonOf(machine.error) });
  });
  if (machines.length === 0 && refused.length > 0) {
    return { kind: 'unreadable', reason: `none of its ${refused.length} entries is a machine: ${refused[0]?.reason}` };
  }
  return { kind: 'read', offers: bestOfEachKind(machines), refused };
}

const listSchema = z.union([
  z.array(z.unknown()),
  z.pipe(
    z.looseObject({ machines: z.array(z.unknown()) }),
    z.transform(({ machines }) => machines),
  ),
]);

/** A price as a number or decimal text; binary fractions are rounded to the millionth they mean. */
const price = z.pipe(
  z.union([z.number(), z.string()], 'is no amount'),
  z.transform((amount, context): MicroUsd => {
    const micro = parseUsd(typeof amount === 'number' ? amount.toFixed(6) : amount);
    if (micro !== undefined) return micro;
    context.issues.push({ code: 'custom', message: `${amount} is no amount in dollars`, input: amount });
    return z.NEVER;
  }),
);

const machineSchema = z.object({
  gpuType: z.string().check(z.minLength(1)),
  gpuCount: z.int().check(z.gte(1), z.lte(64)),
  hourlyPrice: price,
  available: z.boolean(),
  location: z.optional(z.nullable(z.string())),
});

/** `hourly_price` → `hourlyPrice`; anything but an object stays what it is. */
function inCamelCase(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null) return entry;
  return Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}

function offerOf(machine: z.output<typeof machineSchema>, fetchedAt: EpochMs): Offer {
  const name = gpuName(machine.gpuType);
  return {
    id: `gpu-${machine.gpuCount}x-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
    kind: 'gpu',
    name,
    count: machine.gpuCount,
    price: machine.hourlyPrice,
    unit: 'hour',
    available: machine.available,
    location: machine.location ?? null,
    source: PRICE_LIST_SOURCE,
    fetchedAt,
  };
}

/** As a person says it: `NVIDIA_GeForce_RTX_3090` → `RTX 3090`. */
const gpuName = (gpuType: string): string =>
  gpuType
    .replace(/[_\s]+/g, ' ')
    .replace(/^(?:nvidia |geforce |tesla )+/i, '')
    .trim();

function bestOfEachKind(machines: readonly Offer[]): Offer[] {
  const best = new Map<string, Offer>();
  for (const machine of machines) {
    const before = best.get(machine.id);
    if (!before || isBetter(machine, before)) best.set(machine.id, machine);
  }
  return [...best.values()];
}

const isBetter = (a: Offer, b: Offer): boolean => (a.available === b.available ? a.price < b.price : a.available);

function nameOf(entry: unknown, index: number): string {
  const id = z.looseObject({ id: z.union([z.string(), z.number()]) }).safeParse(entry);
  return id.success ? String(id.data.id) : `entry ${index + 1}`;
}

function reasonOf({ issues }: z.core.$ZodError): string {
  const [issue] = issues;
  return issue ? `${issue.path.join('.') || 'it'}: ${issue.message}` : 'unreadable';
}
