import type { MicroUsd, Offer } from '@promoter/domain';
import {
  LESS_THAN_A_CENT,
  printAmount,
  printCount,
  printRate,
  printTokens,
  readingCost,
  timeCost,
  timesIn,
  tokenCost,
  tokensIn,
  withCommas,
} from './amounts.ts';
import type { Quantities, Quantity } from './quantities.ts';

/** A figure that can be reckoned, as it would be printed, and the quantities that it is reckoned with, as the text writes them. */
export interface Reckoned {
  text: string;
  uses: readonly string[];
}

const AN_HOUR: Quantity = { value: 60, text: '', of: 'other' };
const ONCE: Quantity = { value: 1, text: '', of: 'other' };
const usesOf = (...quantities: readonly Quantity[]): string[] => quantities.map(({ text }) => text).filter(Boolean);

/** What the times of a sentence cost on a machine, once or as often as it says; `among` is how many GPUs share it. */
export function timeAmounts({ price }: Offer, { times, numbers }: Quantities, among: number): Reckoned[] {
  const often = [ONCE, ...numbers.filter(({ of, value }) => of === 'other' && value > 1 && value <= 1_000)];
  return (times.length > 0 ? times : [AN_HOUR]).flatMap((time) =>
    often.map((times_) => ({
      text: (time.value === 60 && among > 1 ? printRate : printAmount)(
        timeCost(price, time.value, times_.value, among),
      ),
      uses: usesOf(time, times_),
    })),
  );
}

/** What the budgets of a sentence buy on a machine. */
export const hoursBought = ({ price, count }: Offer, { budgets }: Quantities): Reckoned[] =>
  budgets.flatMap((budget) => [
    { text: `${withCommas(timesIn(inMicros(budget), price))} hours`, uses: usesOf(budget) },
    { text: `${withCommas(timesIn(inMicros(budget), price, count))} GPU-hours`, uses: usesOf(budget) },
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

/** What the tokens of a sentence cost: words read, answers written, requests of both. A number plays as many parts as it is told. */
export function tokenAmounts(
  offers: readonly Offer[],
  { numbers }: Quantities,
  { read, written }: Direction,
): Reckoned[] {
  const [input, output] = pricesOf(offers);
  const amounts = numbers.flatMap((size) => {
    const others = numbers.filter((other) => other !== size);
    const often = (isSaid: boolean, parts: readonly Quantity[], of: (times: number) => MicroUsd) =>
      [ONCE, ...others.filter((other) => !parts.includes(other))].map((times) => ({
        amount: of(times.value),
        uses: usesOf(size, ...parts, times),
        isSaid: isSaid && times.of === 'other',
      }));
    if (size.of === 'words') return often(true, [], (times) => readingCost(input, size.value, times));
    return [
      ...(read && size.of !== 'tokens-out'
        ? often(isRead(size), [], (times) => tokenCost(input, size.value, times))
        : []),
      ...(written && size.of !== 'tokens-in'
        ? often(isWritten(size), [], (times) => tokenCost(output, size.value, times))
        : []),
      ...others.flatMap((answer) =>
        often(isRead(size) && isWritten(answer), [answer], (times) =>
          tokenCost(1, size.value * input + answer.value * output, times),
        ),
      ),
    ];
  });
  // One token is always below a cent: nothing that the text speaks of may be dearer.
  const isTiny = amounts.every(({ amount, isSaid }) => !isSaid || printAmount(amount) === LESS_THAN_A_CENT);
  return amounts
    .map(({ amount, uses }) => ({ text: printAmount(amount), uses }))
    .filter(({ text }) => text !== LESS_THAN_A_CENT || isTiny);
}

const isRead = ({ of }: Quantity): boolean => of === 'tokens' || of === 'tokens-in';
const isWritten = ({ of }: Quantity): boolean => of === 'tokens' || of === 'tokens-out';

/** What the budgets of a sentence buy from a model: tokens, and answers of so many. */
export function tokensBought(
  offers: readonly Offer[],
  { budgets, numbers }: Quantities,
  { read, written }: Direction,
): Reckoned[] {
  const [input, output] = pricesOf(offers);
  const prices = [read ? input : 0, written ? output : 0].filter((price) => price > 0);
  return budgets.flatMap((budget) => [
    ...prices.map((price) => ({ text: printTokens(tokensIn(inMicros(budget), price)), uses: usesOf(budget) })),
    ...numbers
      .filter(({ value }) => value > 0 && output > 0)
      .map((size) => ({
        text: printCount(timesIn(inMicros(budget) * 1_000_000, output * size.value), 'answers'),
        uses: usesOf(budget, size),
      })),
  ]);
}

const pricesOf = (offers: readonly Offer[]): [input: MicroUsd, output: MicroUsd] => {
  const priceOf = (unit: Offer['unit']) => offers.find((offer) => offer.unit === unit)?.price ?? 0;
  return [priceOf('million-tokens-in'), priceOf('million-tokens-out')];
};

const inMicros = ({ value }: Quantity): MicroUsd => value * 1_000_000;
