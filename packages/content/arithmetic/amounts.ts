import type { MicroUsd } from '@promoter/domain';
import { productDown, productUp } from './divide.ts';

const CENT: MicroUsd = 10_000;
const DOLLAR: MicroUsd = 1_000_000;

/** How an amount is told that no coin is small enough for. */
export const LESS_THAN_A_CENT = 'less than a cent';

/** How many tokens so many words of English take, as a yardstick has it. */
export interface Ratio {
  tokens: number;
  words: number;
}

/** What so many minutes of something cost at a price an hour, for so many of it; `among` is how many share the price. */
export const timeCost = (perHour: MicroUsd, minutes: number, times = 1, among = 1): MicroUsd =>
  productUp([perHour, minutes, times], 60 * among);

/** What so many tokens cost, at a price for a million. */
export const tokenCost = (perMillion: MicroUsd, tokens: number, times = 1): MicroUsd =>
  productUp([perMillion, tokens, times], 1_000_000);

/** What reading so many words costs, at a price for a million tokens. */
export const readingCost = (perMillion: MicroUsd, words: number, ratio: Ratio, times = 1): MicroUsd =>
  productUp([perMillion, words, ratio.tokens, times], ratio.words * 1_000_000);

/** How often a price fits a budget, rounded down. `among` is how many share the price. */
export const timesIn = (budget: MicroUsd, price: MicroUsd, among = 1): number => productDown([budget, among], price);

/** How many tokens a budget buys, at a price for a million, rounded down. */
export const tokensIn = (budget: MicroUsd, perMillion: MicroUsd): number =>
  productDown([budget, 1_000_000], perMillion);

/**
 * What is paid, rounded up and written as people write it: `$9.03`, `$60`, `$2,009.28`, and below a dollar to the tenth
 * of a cent (`$0.024`), where a whole cent would be too coarse for a reader who repeats the sum.
 */
export const printAmount = (amount: MicroUsd): string => printUp(amount, DOLLAR);

/** The same for what one GPU costs an hour: always to the tenth of a cent (`$5.233`), since readers multiply it. */
export const printRate = (amount: MicroUsd): string => printUp(amount, 1_000 * DOLLAR);

function printUp(amount: MicroUsd, wholeCentsFrom: MicroUsd): string {
  if (amount < CENT) return LESS_THAN_A_CENT;
  const tenths = Math.ceil(amount / (CENT / 10));
  const inTenths = amount < wholeCentsFrom && tenths % 10 !== 0;
  const cents = inTenths ? Math.floor(tenths / 10) : Math.ceil(amount / CENT);
  const dollars = `$${withCommas(Math.floor(cents / 100))}`;
  if (inTenths) return `${dollars}.${String(tenths % 1_000).padStart(3, '0')}`;
  return cents % 100 === 0 ? dollars : `${dollars}.${String(cents % 100).padStart(2, '0')}`;
}

/** `16.6M tokens`, of three figures at most, rounded down. */
export function printTokens(tokens: number): string {
  if (tokens >= 1_000_000_000) return `${threeFigures(tokens, 1_000_000_000)}B tokens`;
  if (tokens >= 1_000_000) return `${threeFigures(tokens, 1_000_000)}M tokens`;
  return `${withCommas(roundedDown(tokens, 3))} tokens`;
}

/** `about 8,300 answers`, of two figures at most, rounded down; exact ones without `about`. */
export function printCount(count: number, noun: string): string {
  const rounded = roundedDown(count, 2);
  return `${rounded === count ? '' : 'about '}${withCommas(rounded)} ${noun}`;
}

export const withCommas = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',');

function roundedDown(count: number, figures: number): number {
  const unit = 10 ** Math.max(0, String(count).length - figures);
  return Math.floor(count / unit) * unit;
}

const threeFigures = (count: number, unit: number): string => {
  const places = count >= 100 * unit ? 1 : count >= 10 * unit ? 10 : 100;
  return String(Math.floor(count / (unit / places)) / places);
};
