import { formatUsd, type Offer } from '@promoter/domain';
import { printRate, timeCost } from '../arithmetic/amounts.ts';
import {
  directionOf,
  hoursBought,
  type Reckoned,
  timeAmounts,
  tokenAmounts,
  tokensBought,
} from '../arithmetic/explained.ts';
import { type Quantities, quantitiesIn } from '../arithmetic/quantities.ts';
import { usableYardsticks } from '../arithmetic/yardsticks.ts';
import { namesOf, namesOffer } from '../offers/names.ts';
import { beats, knownOf } from '../offers/products.ts';
import { printPrice, usableOffers } from '../offers/usable-offers.ts';
import { proseOf } from '../text.ts';
import type { ValidationContext } from './rule.ts';

/** What a fact is checked against. */
export type FactContext = Pick<ValidationContext, 'brand' | 'offers' | 'now'> & {
  settings: Pick<ValidationContext['settings'], 'offersMaxAgeMs'>;
};

/** A sentence of a prose, with what current offers, dated references and yardsticks account for in it. */
export interface AccountedSentence {
  sentence: string;
  /** Amounts of a whole machine or a model, and of budgets. */
  amounts: ReadonlySet<string>;
  /** Amounts of one GPU of a machine. */
  shares: ReadonlySet<string>;
  /** Names and figures that are no amounts. */
  words: readonly string[];
  /** Whether it, or else the text, names something free. */
  isFree: boolean;
}

/** The usable offers whose product a text names. */
export const namedOffers = (text: string, { brand, offers, now, settings }: FactContext): Offer[] =>
  usableOffers(offers, now, settings.offersMaxAgeMs).filter((offer) => namesOffer(text, offer, brand.products));

/** Reads a text sentence by sentence: an amount is accounted for by what its own sentence, or the one before, speaks of. */
export function accountedSentences(text: string, context: FactContext): AccountedSentence[] {
  const named = namedOffers(text, context);
  let before: Quantities = { numbers: [], times: [], budgets: [] };
  const sentences = proseOf(text, context.brand)
    .split(/(?<=[.?!])\s+|\n+/)
    .map((sentence) => {
      const own = named.filter((offer) => namesOffer(sentence, offer, context.brand.products));
      const offers = own.length > 0 ? own : named;
      const names = offers.flatMap((offer) => namesOf(offer, context.brand.products));
      const quantities = quantitiesIn(withoutNames(sentence, names));
      const accounted = accountFor(sentence, offers, names, withPrevious(quantities, before), context);
      before = quantities;
      return accounted;
    });
  // What took part in a sum may be told again: “Cap them at 500 tokens”, “Spend the first $10”.
  const uses = sentences.flatMap(({ uses: used }) => used);
  return sentences.map(({ uses: _, amounts, words, ...sentence }) => ({
    ...sentence,
    amounts: new Set([...amounts, ...uses.filter((quantity) => /^\$|dollars?$/.test(quantity))]),
    words: [...words, ...uses],
  }));
}

/** “1,000 answers? At 500 tokens each, …”: a sentence goes on from the one before, but for a time of its own. */
const withPrevious = ({ numbers, times, budgets }: Quantities, before: Quantities): Quantities => ({
  numbers: [...numbers, ...before.numbers],
  times: times.length > 0 ? times : before.times,
  budgets: [...budgets, ...before.budgets],
});

function accountFor(
  sentence: string,
  offers: readonly Offer[],
  names: readonly string[],
  quantities: Quantities,
  context: FactContext,
): AccountedSentence & { uses: string[] } {
  const { brand, now } = context;
  const machines = offers.filter(({ unit, price }) => unit === 'hour' && price > 0);
  const priced = offers.filter(({ unit, price }) => unit !== 'hour' && price > 0);
  const models = [...Map.groupBy(priced, ({ name }) => name).values()];
  const direction = directionOf(sentence);
  const references = brand.references.filter((reference) => machines.some((machine) => beats(machine, reference, now)));
  const wholes = told(sentence, [
    ...machines.flatMap((machine) => [...timeAmounts(machine, quantities, 1), ...hoursBought(machine, quantities)]),
    ...models.flatMap((model) => [
      ...tokenAmounts(model, quantities, direction),
      ...tokensBought(model, quantities, direction),
    ]),
  ]);
  const shares = told(
    sentence,
    machines.flatMap((machine) => timeAmounts(machine, quantities, machine.count)),
  );
  return {
    sentence,
    amounts: new Set([
      ...offers.map(printPrice),
      ...priced.map(({ price }) => formatUsd(price)),
      ...wholes.map(({ text }) => text),
      ...references.map(({ perGpuHour }) => printRate(perGpuHour)),
    ]),
    shares: new Set([
      ...machines.map(({ price, count }) => printRate(timeCost(price, 60, 1, count))),
      ...shares.map(({ text }) => text),
    ]),
    words: [
      ...names,
      ...offers.map(({ name }) => name),
      ...wholes.flatMap(({ text }) => [text, text.replace(/^about /, '')]),
      ...references.flatMap(({ source, asOf }) => [source, asOf]),
      ...offers.flatMap((offer) => memoriesOf(offer, context)),
      // What is said of the company itself is a claim, and no example.
      ...(sentence.includes(brand.name) ? [] : usableYardsticks(brand, now).flatMap(({ words }) => words)),
    ],
    isFree: offers.some(({ price }) => price === 0),
    uses: [...wholes, ...shares].flatMap(({ uses }) => uses),
  };
}

/** Those of the figures that a sentence holds as a whole: `$53` is not in `$53.20`, nor `0 hours` in `10 hours`. */
const told = (sentence: string, reckoned: readonly Reckoned[]): Reckoned[] => {
  const lower = sentence.toLowerCase();
  return reckoned.filter(({ text }) => {
    const figure = text.toLowerCase();
    for (let at = lower.indexOf(figure); at >= 0; at = lower.indexOf(figure, at + 1)) {
      const after = lower.slice(at + figure.length, at + figure.length + 2);
      if (!/[\w$.,]/.test(lower[at - 1] ?? '') && !/^(?:\w|[.,]\d)/.test(after)) return true;
    }
    return false;
  });
};

/** The figures in a product's name are no quantities. Longest names first: `8x H200` before `H200`. */
const withoutNames = (prose: string, names: readonly string[]): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .reduce((text, name) => text.replaceAll(new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), '·'), prose);

/** How much memory a machine has, as far as the catalogue knows. */
function memoriesOf(offer: Offer, { brand }: FactContext): string[] {
  const memory = knownOf(offer, brand)?.memory;
  return memory ? [`${memory} GB`, `${(memory * offer.count).toLocaleString('en-US')} GB`] : [];
}
