import type { Offer } from '@promoter/domain';

/** What has to be read on a card, reckoned here from the offers alone and by no code of the cards. */
export interface Expected {
  product: string;
  prices: string[];
  computed: string;
}

/** A decimal text of so many millionths, at least two places. */
function dollars(micros: bigint): string {
  const [whole, places] = [micros / 1_000_000n, String(micros % 1_000_000n).padStart(6, '0')];
  return `$${whole}.${places.replace(/0{1,4}$/, '')}`;
}

const ceil = (amount: bigint, by: bigint): bigint => (amount + by - 1n) / by;

/** To so many millionths, rounded up. */
const upTo = (amount: bigint, unit: bigint): bigint => ceil(amount, unit) * unit;

/** What a reader pays for something: whole cents from a dollar on, tenths of a cent below, whole dollars without cents. */
function cost(micros: bigint): string {
  if (micros === 0n) return '$0';
  if (micros < 10_000n) return 'less than a cent';
  const text = dollars(upTo(micros, micros < 1_000_000n ? 1_000n : 10_000n)).replace(/\.00$/, '');
  return text.replace(/\d(?=(\d{3})+(\.|$))/, '$&,');
}

/** The card of one GPU or node. */
export function expectedOfMachine({ name, count, price }: Offer): Expected {
  const [all, gpus] = [BigInt(price), BigInt(count)];
  const one = dollars(ceil(all, gpus * 1_000n) * 1_000n);
  const on = count === 1 ? '' : count === 2 ? ' on both GPUs' : ` on all ${count} GPUs`;
  return {
    product: count > 1 ? `${count}x ${name}` : name,
    prices: [
      count === 1 && all < 1_000_000n ? tokenPrice(all) : one,
      ...(count > 1 ? [`Whole node of ${count} GPUs: ${dollars(all)} per hour`] : []),
    ],
    computed: `A night of 8 hours${on}: ${cost(all * 8n)}`,
  };
}

/** The card of a model, by what is read and what is written. */
export function expectedOfModel(input: Offer | undefined, output: Offer | undefined): Expected {
  const offers = [input, output].filter((offer) => offer !== undefined);
  const price = BigInt((output ?? input)?.price ?? 0);
  const few = price === 0n || ceil(price, 2n) >= 10_000n;
  return {
    product: offers[0]?.name ?? '',
    prices: offers.map(({ price }) => (price === 0 ? 'Free' : tokenPrice(BigInt(price)))),
    computed: `${few ? '1,000' : '100,000'} ${output ? 'answers of 500 output' : 'prompts of 500 input'} tokens: ${cost(few ? ceil(price, 2n) : price * 50n)}`,
  };
}

/** Three figures below a dollar, thousandths from there on. */
function tokenPrice(price: bigint): string {
  const unit = price >= 1_000_000n ? 1_000n : 10n ** BigInt(Math.max(0, String(price).length - 3));
  return dollars(upTo(price, unit));
}
