import type { Offer } from '@promoter/domain';
import { LESS_THAN_A_CENT, printRate, timeCost } from '../arithmetic/amounts.ts';
import {
  type Direction,
  hoursBought,
  type Reckoned,
  type TokenPrices,
  timeAmounts,
  tokenAmounts,
  tokensBought,
} from '../arithmetic/explained.ts';
import { distinct, MOST_NUMBERS, type Quantities, type Quantity, quantitiesIn } from '../arithmetic/quantities.ts';
import { tokensAWordAt } from '../arithmetic/yardsticks.ts';
import { labelOf } from '../offers/names.ts';
import { printAsPeopleDo, printPrice } from '../offers/usable-offers.ts';
import type { Amount } from './amounts-told.ts';
import type { ValidationContext } from './rule.ts';

type Known = Pick<ValidationContext, 'brand' | 'now'>;

/** What an amount may be reckoned with. */
interface Told {
  clause: string;
  own: Quantities;
  /** What the other parts of the sentence reckon with, and the sentence before. */
  around: Quantities;
  about: readonly Offer[];
  direction: Direction;
  near: string;
  prose: string;
}

interface Explained {
  /** The quantities that it is reckoned with; undefined where nothing accounts for it. */
  uses: readonly Quantity[] | undefined;
  /** What a budget buys, as the text has it. */
  bought: readonly string[];
}

/** Such a clause counts with what was counted before it. */
const OF_MANY = /\b(?:each|all|both|such|limit)\b/i;
/** “With 8x H200 in each”: as many as were counted before. */
const IN_EACH = /\b(?:in each|each with)\b/i;

const hasSizeAndCount = ({ numbers }: Quantities): boolean =>
  numbers.some(({ of }) => of === 'other') && numbers.some(({ of }) => of !== 'other' && of !== 'people');

/** What may still multiply a sum that is complete: machines, or the people who ask a model. */
const counted = ({ numbers }: Quantities, isMachine: boolean): Quantity[] =>
  numbers.filter(({ of }) => of === (isMachine ? 'other' : 'people'));

const PER_HOUR = /\bGPU-hours?\b/;

/** How an amount comes about; every count and time of its own clause has to take part. */
export function explain(
  amount: Amount,
  { clause, own, around, about, direction, near, prose }: Told,
  context: Known,
): Explained {
  const machines = about.filter(({ unit, price }) => unit === 'hour' && price > 0);
  const models = [
    ...Map.groupBy(
      about.filter(({ unit }) => unit !== 'hour'),
      labelOf,
    ).values(),
  ].map((model) => tokenPricesOf(model, context));
  if (amount.price !== undefined) {
    const isAsked = about.some((offer) => offer.price > 0 && priceIn(offer, amount) === amount.price);
    return { uses: isAsked && !amount.isSaved ? [] : undefined, bought: [] };
  }
  const all = joined([own, around]);
  if (amount.budget) {
    const budget = { ...quantitiesIn(prose), budgets: [amount.budget] };
    const figures = [
      ...machines.flatMap((machine) => hoursBought(machine, budget)),
      ...models.flatMap((model) => tokensBought(model, budget, direction)),
    ].filter(({ text }) => holdsFigure(prose, text));
    if (figures.length > 0) {
      return {
        uses: figures.flatMap(({ uses }) => uses),
        bought: figures.flatMap(({ text }) => [text, text.replace(/^about /, '')]),
      };
    }
  }
  const reckonedWith = (quantities: Quantities): Reckoned[] => [
    ...machines.flatMap((machine) => timeAmounts(machine, quantities, amount.isShare ? machine.count : 1)),
    ...(amount.isShare ? [] : models.flatMap((model) => tokenAmounts(model, quantities, direction))),
  ];
  const isMachine = machines.length > 0;
  const needed = neededOf(own, isMachine);
  const isComplete = isMachine ? own.times.length > 0 : hasSizeAndCount(own);
  const numbers = !isComplete
    ? all.numbers
    : OF_MANY.test(clause)
      ? [...own.numbers, ...counted(around, isMachine)]
      : own.numbers;
  const withAround: Quantities = {
    ...own,
    // Ten machines that were told before are the same ten; an answer may have as many tokens as there are answers.
    numbers: isMachine ? distinct(numbers) : numbers,
    times: own.times.length > 0 || own.isVague ? own.times : around.times,
  };
  const elsewhere = new Set(around.numbers.filter(({ of }) => of === 'other'));
  const isOfCounted = IN_EACH.test(clause) && own.numbers.length === 0;
  for (const quantities of isOfCounted ? [withAround] : [own, withAround]) {
    const same = reckonedWith(quantities).filter(
      // What was counted elsewhere multiplies once.
      ({ text, uses }) =>
        text === amount.text &&
        uses.filter((quantity) => elsewhere.has(quantity)).length <= (own.numbers.length > 0 ? 1 : 2),
    );
    const used = new Set(same.flatMap(({ uses }) => uses));
    // Any small part of a sum is below a cent: all of it has to be.
    const isWhole = ({ uses }: Reckoned): boolean => needed.every((quantity) => uses.includes(quantity));
    if (amount.text === LESS_THAN_A_CENT && !same.some(isWhole)) continue;
    if (isOfCounted && same.every(({ uses }) => uses.length < 2)) continue;
    const whole =
      quantities === own || !isMachine || own.numbers.length === 0 ? needed : [...needed, ...quantities.times];
    if (!amount.isPerGpuHour && same.length > 0 && whole.every((quantity) => used.has(quantity)))
      return { uses: [...used], bought: [] };
  }
  const isRate =
    amount.isShare &&
    PER_HOUR.test(near) &&
    machines.some(({ price, count }) => printRate(timeCost(price, 60, 1, count)) === amount.text);
  const isTokenPrice = amount.isOfMillion && models.some((model) => isPriceOf(amount, model));
  return { uses: isRate || isTokenPrice ? [] : undefined, bought: [] };
}

/** The price of an offer as a text has to tell it: of a machine, or of one of its GPUs. */
const priceIn = (offer: Offer, { isOfOneGpu }: Amount): string =>
  isOfOneGpu && offer.unit === 'hour' && offer.count > 1
    ? `${printRate(timeCost(offer.price, 60, 1, offer.count))}/hr`
    : printPrice(offer);

/** Of a machine people are no factor, and of a model time is none. */
const neededOf = ({ numbers, times }: Quantities, isMachine: boolean): Quantity[] => [
  ...numbers.filter(({ of }) => !isMachine || of === 'other'),
  ...(isMachine ? times : []),
];

function isPriceOf({ text, direction: { read, written } }: Amount, { input, output }: TokenPrices): boolean {
  return [read ? input : 0, written ? output : 0].some((price) => price > 0 && printAsPeopleDo(price) === text);
}

function tokenPricesOf(model: readonly Offer[], { brand, now }: Known): TokenPrices {
  const priceOf = (unit: Offer['unit']) => model.find((offer) => offer.unit === unit)?.price ?? 0;
  return {
    input: priceOf('million-tokens-in'),
    output: priceOf('million-tokens-out'),
    tokensAWord: tokensAWordAt(brand, now),
  };
}

/** Whether a text holds a figure as a whole: `$53` is not in `$53.20`, nor `0 hours` in `10 hours`. */
function holdsFigure(text: string, figure: string): boolean {
  const lower = text.toLowerCase();
  const wanted = figure.toLowerCase();
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    const after = lower.slice(at + wanted.length, at + wanted.length + 2);
    if (!/[\w$.,]/.test(lower[at - 1] ?? '') && !/^(?:\w|[.,]\d)/.test(after)) return true;
  }
  return false;
}

/** Several parts of a text as one. */
export const joined = (all: readonly Quantities[]): Quantities => ({
  numbers: all.flatMap(({ numbers }) => numbers).slice(0, MOST_NUMBERS),
  times: all.flatMap(({ times }) => times),
  budgets: all.flatMap(({ budgets }) => budgets),
  isVague: false,
});
