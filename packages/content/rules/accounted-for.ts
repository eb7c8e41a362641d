import type { Offer } from '@promoter/domain';
import { printRate } from '../arithmetic/amounts.ts';
import { directionOf } from '../arithmetic/explained.ts';
import { type Quantities, quantitiesIn } from '../arithmetic/quantities.ts';
import { yardstickFigures } from '../arithmetic/yardsticks.ts';
import { labelOf, namesOf, namesOffer, placesOfOffer } from '../offers/names.ts';
import { beats, knownOf } from '../offers/products.ts';
import { usableOffers } from '../offers/usable-offers.ts';
import { proseOf } from '../text.ts';
import { explain, joined } from './amount-explained.ts';
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
