import type { MicroUsd, Offer } from '@promoter/domain';
import {
  printAmount,
  printCount,
  printRate,
  printTokens,
  type Ratio,
  readingCost,
  timeCost,
  timesIn,
  tokenCost,
  tokensIn,
  withCommas,
} from './amounts.ts';
import type { Quantities, Quantity } from './quantities.ts';

/** A figure that can be reckoned, as it would be printed, and the quantities that it is reckoned with. */
export interface Reckoned {
  text: string;
  uses: readonly Quantity[];
}

interface Multiplied {
  value: number;
  uses: readonly Quantity[];
}

/** What some of the numbers make when multiplied: none of them, each, two together and so on. */
function products(numbers: readonly Quantity[]): Multiplied[] {
  const made: Multiplied[] = [{ value: 1, uses: [] }];
  for (const number of numbers) {
    made.push(...made.map(({ value, uses }) => ({ value: value * number.value, uses: [...uses, number] })));
  }
  return made;
}

/** The most machines, runs or times that a text multiplies with. */
const MOST_MACHINES = 1_000;

/** What the times of a part of a text cost on a machine, once or as often as it says; `among` is how many GPUs share it. */
export function timeAmounts({ price }: Offer, { times, numbers }: Quantities, among: number): Reckoned[] {
  // People share a machine, and do not multiply it.
  const often = products(numbers.filter(({ of }) => of === 'other')).filter(({ value }) => value <= MOST_MACHINES);
  return times.flatMap((time) =>
    often.map(({ value, uses }) => ({
      text: (time.value === 60 && among > 1 ? printRate : printAmount)(timeCost(price, time.value, value, among)),
      uses: [time, ...uses],
    })),
  );
}

/** What the budgets of a part of a text buy on a machine. */
export const hoursBought = ({ price, count }: Offer, { budgets }: Quantities): Reckoned[] =>
  budgets.flatMap((budget) => [
    { text: `${withCommas(timesIn(inMicros(budget), price))} hours`, uses: [budget] },
    { text: `${withCommas(timesIn(inMicros(budget), price, count))} GPU-hours`, uses: [budget] },
  ]);

/** Whether tokens of a sentence are read or written, by its words where the number itself does not say. */
export interface Direction {
  read: boolean;
  written: boolean;
}

const READING = /\b(?:reads?|reading|prompts?|inputs?|sorts?|logs?|go(?:es)? through)\b/i;
const WRITING =
  /\b(?:answers?|repl(?:y|ies)|writ(?:e|es|ing|ten)|drafts?|outputs?|articles?|digests?|essays?|summar\w+|posts?)\b/i;

export function directionOf(sentence: string): Direction {
  const read = READING.test(sentence);
  const written = WRITING.test(sentence);
  return read === written ? { read: true, written: true } : { read, written };
}

/** What a model asks for a million tokens, and how many a word takes where a yardstick says so. */
export interface TokenPrices {
  input: MicroUsd;
  output: MicroUsd;
  tokensAWord: Ratio | undefined;
}

/** What the tokens of a part of a text cost: words read, answers written, requests of both, as often as it says. */
export function tokenAmounts(
  { input, output, tokensAWord }: TokenPrices,
  { numbers }: Quantities,
  { read, written }: Direction,
): Reckoned[] {
  const counts = (parts: readonly Quantity[]) =>
    products(numbers.filter((other) => !parts.includes(other) && (other.of === 'other' || other.of === 'people')));
  const often = (parts: readonly Quantity[], costOf: (times: number) => MicroUsd): Reckoned[] =>
    counts(parts)
      // “1,000 emails of 400 tokens into summaries of 100”: what is not called tokens is a size beside a count alone.
      .filter(({ uses }) => uses.length > 0 || parts.every(({ of }) => of !== 'other'))
      .map(({ value, uses }) => ({ text: printAmount(costOf(value)), uses: [...parts, ...uses] }));
  // “400 tokens in and 200 out”: neither is paid alone.
  const hasBoth = numbers.some(({ of }) => of === 'tokens-in') && numbers.some(({ of }) => of === 'tokens-out');
  const sizes = numbers.filter(({ of }) => of !== 'words' && of !== 'people');
  return numbers.flatMap((size) => {
    if (size.of === 'people') return [];
    if (size.of === 'words') {
      return tokensAWord && input > 0
        ? often([size], (times) => readingCost(input, size.value, tokensAWord, times))
        : [];
    }
    return [
      ...(read && !hasBoth && size.of !== 'tokens-out' && input > 0
        ? often([size], (times) => tokenCost(input, size.value, times))
        : []),
      ...(written && !hasBoth && size.of !== 'tokens-in' && output > 0
        ? often([size], (times) => tokenCost(output, size.value, times))
        : []),
      ...(size.of === 'tokens-out' || input === 0 || output === 0
        ? []
        : sizes
            .filter((answer) => answer !== size && answer.of !== 'tokens-in')
            .flatMap((answer) =>
              often([size, answer], (times) => tokenCost(1, size.value * input + answer.value * output, times)),
            )),
    ];
  });
}

/** What the budgets of a part of a text buy from a model: tokens, and answers of so many. */
export function tokensBought(
  { input, output }: TokenPrices,
  { budgets, numbers }: Quantities,
  { read, written }: Direction,
): Reckoned[] {
  const prices = [read ? input : 0, written ? output : 0].filter((price) => price > 0);
  return budgets.flatMap((budget) => [
    ...prices.map((price) => ({ text: printTokens(tokensIn(inMicros(budget), price)), uses: [budget] })),
    ...numbers
      .filter(({ value }) => value > 0 && output > 0)
      .map((size) => ({
        text: printCount(timesIn(inMicros(budget) * 1_000_000, output * size.value), 'answers'),
        uses: [budget, size],
      })),
  ]);
}

const inMicros = ({ value }: Quantity): MicroUsd => value * 1_000_000;
