import { type Angle, X_LINK_LENGTH } from '@promoter/domain';
import type { Brand, Voice } from './brand/brand.ts';
import type { Kind, OfferForm } from './brand/kinds.ts';
import type { Product } from './offers/products.ts';
import type { UsageIndex } from './post-history/usage.ts';
import type { Random } from './random.ts';
import { blanksOf, fill, type Template } from './template.ts';
import { themeOverlapBy } from './theme-overlap.ts';
import { openersFor, type Topic } from './topic.ts';

/** What one search is about: everything of a post that is decided before its words. */
export interface CompositionPlan {
  brand: Brand;
  voice: Voice;
  angle: Angle;
  kind: Kind;
  topic: Topic | null;
  /** Null when the topic is the domain tag too. */
  tag: string | null;
  link: string;
  products: readonly Product[];
  /** X's weighted length, with the link as 23. */
  maxLength: number;
}

export interface Candidate {
  text: string;
  /** The text before trend, link and code were put in: close enough to its skeleton for a quick comparison. */
  masked: string;
  product: Product | null;
}

/** Of each kind of sentence only so many of the least used are drawn from, so that all are used before one comes again. */
const LEAST_USED = 9;

/** Of the pairs of opening and idea among them, so many with the greatest theme overlap are kept. */
const BEST_PAIRS = 14;

const DRAWS = 60;

/** How many different texts a search compares with each other. */
const ENOUGH = 24;

/** Draws texts that fit the length. First from the least used sentences; from all of them when those do not fit. */
export function drawCandidates(plan: CompositionPlan, usage: UsageIndex, random: Random): Candidate[] {
  const narrow = draw(plan, usage, random, LEAST_USED);
  return narrow.length > 0 ? narrow : draw(plan, usage, random, Number.POSITIVE_INFINITY);
}

function draw(plan: CompositionPlan, usage: UsageIndex, random: Random, width: number): Candidate[] {
  const { voice, angle, kind, topic } = plan;
  const leastUsed = (templates: readonly Template[]) => byUsage(templates, usage, random).slice(0, width);
  const pairs = pairUp(leastUsed(openersFor(voice, topic)), leastUsed(voice.lines[angle][kind]), plan, random);
  const calls = leastUsed([...voice.calls.any, ...voice.calls[kind]]);
  const layouts = layoutsFor(plan);
  const offersOf = new Map<OfferForm, Template[]>();
  const offers = (form: OfferForm): readonly Template[] => {
    const known = offersOf.get(form) ?? leastUsed(voice.offers[form]);
    offersOf.set(form, known);
    return known;
  };
  const found = new Map<string, Candidate>();
  for (let drawn = 0; drawn < DRAWS && found.size < ENOUGH; drawn += 1) {
    const product = pick(plan.products, random) ?? null;
    const { opener, line } = pick(pairs, random) ?? { opener: '', line: '' };
    const masked = arrange(pick(layouts, random)?.parts ?? '', plan, product, {
      opener,
      line,
      offer: pick(offers(product?.form ?? `${kind}-unpriced`), random) ?? '',
      call: pick(calls, random) ?? '',
    });
    const text = unmask(masked, plan);
    if (roughLength(text, plan.link) <= plan.maxLength) found.set(masked, { text, masked, product });
  }
  return [...found.values()];
}

/** Pairs of opening and idea, those with the most common themes first; equal ones in random order. */
function pairUp(openers: readonly Template[], lines: readonly Template[], { brand }: CompositionPlan, random: Random) {
  const themeOverlap = themeOverlapBy(brand);
  return openers
    .flatMap((opener) =>
      lines.map((line) => ({ opener, line, themeOverlap: themeOverlap(opener, line), order: random.below(1_000_000) })),
    )
    .sort((a, b) => b.themeOverlap - a.themeOverlap || a.order - b.order)
    .slice(0, BEST_PAIRS);
}

/** Layouts without an opener are for posts without a trend: it is the opener that names one. */
function layoutsFor({ brand, topic, angle }: CompositionPlan): Brand['layouts'] {
  return brand.layouts.filter(
    ({ parts, angles }) => (angles?.includes(angle) ?? true) && (topic === null || blanksOf(parts).includes('opener')),
  );
}

/** Puts the parts of a post in their places, all but trend, link and code. */
export function arrange(
  layout: Template,
  { brand, tag }: Pick<CompositionPlan, 'brand' | 'tag'>,
  product: Pick<Product, 'values'> | null,
  parts: Readonly<Record<'opener' | 'line' | 'offer' | 'call', Template>>,
): string {
  const text = fill(fill(layout, { ...parts, tag: tag ?? '' }), {
    ...product?.values,
    discount: brand.promo.discount,
  });
  return text
    .replace(/ +/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();
}

/** Puts in what is in every post and makes none of them new. */
export const unmask = (
  masked: string,
  { brand, topic, link }: { brand: Brand; topic: Pick<Topic, 'hashtag'> | null; link: string },
): string => fill(masked, { trend: topic?.hashtag ?? '', code: brand.promo.code, link });

/** Sentences by how seldom and how long ago they were used; equal ones in random order. */
function byUsage(templates: readonly Template[], usage: UsageIndex, random: Random): Template[] {
  return templates
    .map((template) => ({ template, ...usage.usageOf(template), order: random.below(1_000_000) }))
    .sort((a, b) => a.uses - b.uses || a.last - b.last || a.order - b.order)
    .map(({ template }) => template);
}

const pick = <T>(items: readonly T[], random: Random): T | undefined => items[random.below(items.length)];

/** Nearly X's count, in a fraction of its time: validation counts exactly. */
const roughLength = (text: string, link: string): number => text.length - link.length + X_LINK_LENGTH;
