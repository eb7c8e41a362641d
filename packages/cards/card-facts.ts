import type { Brand } from '@promoter/content';
import { printAmount, timeCost, tokenCost, withCommas } from '@promoter/content/amounts';
import { labelOf } from '@promoter/content/offer-names';
import { SAMPLE_SOURCE } from '@promoter/content/sample-offers';
import { formatUsd, type Kind, type Offer } from '@promoter/domain';
import { type CardMachine, type CardModel, type CardProduct, offersOf } from './card-product.ts';
import { longDate } from './long-date.ts';
import { printPrice } from './print-price.ts';

/** A price and what it is for. */
export interface CardPrice {
  /** `$3.325`, `Free`. */
  amount: string;
  of: 'hour' | 'GPU-hour' | 'input' | 'output';
  /** Whether a little less is paid than what is shown. */
  roundedUp: boolean;
}

/** All that a card says, in figures and names: what is drawn, told to those who cannot see it, and read back. */
export interface CardFacts {
  kind: Kind;
  company: string;
  /** `8x H200`, `Qwen3-32B`. */
  product: string;
  /** One, or a model's two. */
  prices: readonly CardPrice[];
  /** What all the GPUs of a machine cost an hour, where there is more than one. */
  node: { gpus: number; amount: string } | null;
  /** `A night of 8 hours on all 8 GPUs`, `$212.80`. */
  computed: { what: string; amount: string };
  /** The day on which this is true, `27 November 2026`. */
  date: string;
  /** Made-up prices, which the card says they are. */
  sample: boolean;
}

/** Whose card it is. */
export type CardBrand = Pick<Brand, 'name'>;

/**
 * What the card of a product says. `date` is the local day on which its prices were read, `2026-11-27`. Throws for a
 * model without any price.
 */
export function cardFacts(product: CardProduct, brand: CardBrand, date: string): CardFacts {
  const offers = offersOf(product);
  const [first] = offers;
  if (!first) throw new Error('a card needs a price');
  return {
    kind: product.kind,
    company: brand.name,
    product: labelOf(first),
    ...(product.kind === 'gpu' ? machineFacts(product) : modelFacts(product)),
    date: longDate(date),
    sample: offers.some(({ source }) => source === SAMPLE_SOURCE),
  };
}

type KindFacts = Pick<CardFacts, 'prices' | 'node' | 'computed'>;

const NIGHT_MINUTES = 8 * 60;

function machineFacts({ machine: { price, count } }: CardMachine): KindFacts {
  const many = count > 1;
  const all = !many ? '' : count === 2 ? ' on both GPUs' : ` on all ${count} GPUs`;
  return {
    prices: [priceOf(price, many ? 'GPU-hour' : 'hour', count)],
    node: many ? { gpus: count, amount: price === 0 ? 'Free' : formatUsd(price) } : null,
    computed: { what: `A night of 8 hours${all}`, amount: costOf(timeCost(price, NIGHT_MINUTES)) },
  };
}

const TOKENS_EACH = 500;
const FEW = 1_000;
const MANY = 100_000;
const CENT = 10_000;

/**
 * Reckoned by what answers cost, where that is known: they are most of a bill. Of what costs less than a cent for a
 * thousand answers, more are counted.
 */
function modelFacts({ input, output }: CardModel): KindFacts {
  const priced = (offer: Offer | undefined, of: CardPrice['of']): CardPrice[] =>
    offer ? [priceOf(offer.price, of)] : [];
  const price = (output ?? input)?.price ?? 0;
  const count = price === 0 || tokenCost(price, TOKENS_EACH, FEW) >= CENT ? FEW : MANY;
  return {
    prices: [...priced(input, 'input'), ...priced(output, 'output')],
    node: null,
    computed: {
      what: `${withCommas(count)} ${output ? 'answers' : 'prompts'} of ${TOKENS_EACH} ${output ? 'output' : 'input'} tokens`,
      amount: costOf(tokenCost(price, TOKENS_EACH, count)),
    },
  };
}

function priceOf(price: number, of: CardPrice['of'], among = 1): CardPrice {
  const { text, roundedUp } = printPrice(price, among);
  return { amount: text, of, roundedUp };
}

const costOf = (cost: number): string => (cost === 0 ? '$0' : printAmount(cost));
