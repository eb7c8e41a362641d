import type { Offer } from '@promoter/domain';
import { LESS_THAN_A_CENT, printRate, timeCost } from '../arithmetic/amounts.ts';
import {
  type Direction,
  directionOf,
  hoursBought,
  type Reckoned,
  type TokenPrices,
  timeAmounts,
  tokenAmounts,
  tokensBought,
} from '../arithmetic/explained.ts';
import { distinct, MOST_NUMBERS, type Quantities, type Quantity, quantitiesIn } from '../arithmetic/quantities.ts';
import { tokensAWordAt, yardstickFigures } from '../arithmetic/yardsticks.ts';
import { labelOf, namesOf, namesOffer, placesOfOffer } from '../offers/names.ts';
import { beats, knownOf } from '../offers/products.ts';
import { printAsPeopleDo, printPrice, usableOffers } from '../offers/usable-offers.ts';
import { proseOf } from '../text.ts';
import { type Amount, amountsIn, isForNothing } from './amounts-told.ts';
import { clausesOf } from './clauses.ts';
import type { ValidationContext } from './rule.ts';

/** What a fact is checked against. */
export type FactContext = Pick<ValidationContext, 'brand' | 'offers' | 'now'> & {
  settings: Pick<ValidationContext['settings'], 'offersMaxAgeMs'>;
};

/** A sentence of a prose, with what current offers, dated references and yardsticks account for in it. */
export interface AccountedSentence {
  sentence: string;
  /** Names, amounts and other figures that are accounted for. */
  known: readonly string[];
  /** Amounts that nothing accounts for. */
  strange: readonly string[];
  /** Figures of facts that someone has to check again. */
  expired: readonly string[];
  /** Whether it calls something free that is not. */
  isFreeWrongly: boolean;
}

/** The usable offers whose product a text names. */
export const namedOffers = (text: string, { brand, offers, now, settings }: FactContext): Offer[] =>
  usableOffers(offers, now, settings.offersMaxAgeMs).filter((offer) => namesOffer(text, offer, brand.products));

/** All that one sentence is read with. */
interface Reading {
  sentence: string;
  /** The sentence with its products’ names covered, letter for letter. */
  bare: string;
  before: Quantities;
  /** The sentence before, and this. */
  near: string;
  /** The whole prose, with the names covered: what a budget buys may be told in the next sentence. */
  prose: string;
  mentions: readonly Mention[];
  /** What the text is about where the sentence names nothing. */
  otherwise: readonly Offer[];
  context: FactContext;
}

interface Mention {
  at: number;
  offer: Offer;
}

const NOTHING: Quantities = { numbers: [], times: [], budgets: [], isVague: false };

/** Reads a text sentence by sentence: an amount is accounted for by the offer named for it, with every count and time told for it. */
export function accountedSentences(text: string, context: FactContext): AccountedSentence[] {
  const { products } = context.brand;
  const named = namedOffers(text, context);
  const names = named.flatMap((offer) => namesOf(offer, products));
  let before = NOTHING;
  let previous = '';
  let otherwise: readonly Offer[] = named;
  const prose = proseOf(text, context.brand);
  const bareProse = withoutNames(prose, names);
  const sentences = prose.split(/(?<=[.?!])\s+|\n+/).map((sentence) => {
    const mentions = named
      .flatMap((offer) => placesOfOffer(sentence, offer, products).map((at) => ({ at, offer })))
      .sort((a, b) => a.at - b.at);
    const bare = withoutNames(sentence, names);
    const near = `${previous} ${sentence}`;
    const reading = { sentence, bare, before, near, prose: bareProse, mentions, otherwise, context };
    const accounted = accountFor(reading);
    before = quantitiesIn(bare);
    previous = sentence;
    if (mentions.length > 0) otherwise = named.filter((offer) => mentions.some((mention) => mention.offer === offer));
    return accounted;
  });
  // What took part in a sum may be told again: “Cap them at 500 tokens”, “Spend the first $10”.
  const uses = new Set(sentences.flatMap(({ uses: used }) => used));
  const bought = sentences.flatMap(({ bought: some }) => some);
  return sentences.map(({ uses: _, bought: __, strange, known, ...sentence }) => ({
    ...sentence,
    strange: strange.filter((amount) => !uses.has(amount)),
    known: [...known, ...uses, ...bought],
  }));
}

function accountFor(reading: Reading): AccountedSentence & { uses: string[]; bought: string[] } {
  const { sentence, bare, near, prose, mentions, otherwise, context } = reading;
  const { brand, now } = context;
  const offers = mentions.length > 0 ? [...new Set(mentions.map(({ offer }) => offer))] : otherwise;
  const machines = offers.filter(({ unit }) => unit === 'hour');
  const references = brand.references.filter((reference) => machines.some((machine) => beats(machine, reference, now)));
  const ofReferences = references.map(({ perGpuHour }) => printRate(perGpuHour));
  const clauses = clausesOf(bare);
  const told = clauses.map((clause) => {
    const own = quantitiesIn(clause.text);
    const others = clauses.flatMap((other) => (other === clause ? [] : [quantitiesIn(other.text)]));
    const around = joined([...others, reading.before]);
    // The sentence’s own times come before those of the sentence before.
    const times = [own, joined(others), reading.before].find((all) => all.times.length > 0)?.times ?? [];
    const direction = directionOf(sentence);
    return amountsIn(clause, sentence, near).map((amount) => {
      const about = boundTo(amount, clause, reading);
      if (ofReferences.includes(amount.text)) return { amount, uses: [], bought: [] };
      return {
        amount,
        ...explain(
          amount,
          { clause: clause.text, own, around: { ...around, times }, about, direction, near, prose },
          context,
        ),
      };
    });
  });
  const results = told.flat();
  const explained = results.filter(({ uses }) => uses !== undefined);
  const { usable, expired } = yardstickFigures(sentence, near, brand, now);
  return {
    sentence,
    known: [
      ...offers.flatMap((offer) => [...namesOf(offer, brand.products), offer.name, ...memoriesOf(offer, context)]),
      ...explained.map(({ amount }) => amount.text),
      ...references.flatMap(({ source, asOf }) => [source, asOf]),
      // What is said of the company itself is a claim, and no example.
      ...(sentence.includes(brand.name) ? [] : usable),
    ],
    strange: results.filter(({ uses }) => uses === undefined).map(({ amount }) => amount.text),
    expired,
    isFreeWrongly: isForNothing(sentence, mentions, offers),
    uses: explained.flatMap(({ uses = [] }) => uses.map(({ text }) => text)),
    bought: results.flatMap(({ bought }) => bought),
  };
}

const joined = (all: readonly Quantities[]): Quantities => ({
  numbers: all.flatMap(({ numbers }) => numbers).slice(0, MOST_NUMBERS),
  times: all.flatMap(({ times }) => times),
  budgets: all.flatMap(({ budgets }) => budgets),
  isVague: false,
});

/** What an amount is said of: the product named last before it in its clause, else first after it; else the one named last. */
function boundTo({ at }: Amount, clause: { from: number; to: number }, { mentions, otherwise }: Reading): Offer[] {
  const inside = mentions.filter((mention) => mention.at >= clause.from && mention.at < clause.to);
  const nearest =
    inside.findLast((mention) => mention.at < at) ??
    inside[0] ??
    mentions.findLast((mention) => mention.at < at) ??
    mentions[0];
  if (!nearest) return [...otherwise];
  const label = labelOf(nearest.offer);
  return mentions
    .map(({ offer }) => offer)
    .filter((offer, index, all) => labelOf(offer) === label && all.indexOf(offer) === index);
}

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
function explain(
  amount: Amount,
  { clause, own, around, about, direction, near, prose }: Told,
  context: FactContext,
): Explained {
  const machines = about.filter(({ unit, price }) => unit === 'hour' && price > 0);
  const models = [
    ...Map.groupBy(
      about.filter(({ unit }) => unit !== 'hour'),
      labelOf,
    ).values(),
  ].map((model) => tokenPricesOf(model, context));
  if (amount.isPrice)
    return {
      uses: about.some((offer) => offer.price > 0 && printPrice(offer) === amount.text) ? [] : undefined,
      bought: [],
    };
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

/** Of a machine people are no factor, and of a model time is none. */
const neededOf = ({ numbers, times }: Quantities, isMachine: boolean): Quantity[] => [
  ...numbers.filter(({ of }) => !isMachine || of === 'other'),
  ...(isMachine ? times : []),
];

function isPriceOf({ text, direction: { read, written } }: Amount, { input, output }: TokenPrices): boolean {
  return [read ? input : 0, written ? output : 0].some((price) => price > 0 && printAsPeopleDo(price) === text);
}

function tokenPricesOf(model: readonly Offer[], { brand, now }: FactContext): TokenPrices {
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

/** The figures in a product's name are no quantities. Longest names first: `8x H200` before `H200`. */
const withoutNames = (prose: string, names: readonly string[]): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .reduce(
      (text, name) =>
        text.replaceAll(new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), '·'.repeat(name.length)),
      prose,
    );

/** How much memory a machine has, as far as the catalogue knows. */
function memoriesOf(offer: Offer, { brand }: FactContext): string[] {
  const memory = knownOf(offer, brand)?.memory;
  return memory ? [`${memory} GB`, `${(memory * offer.count).toLocaleString('en-US')} GB`] : [];
}
