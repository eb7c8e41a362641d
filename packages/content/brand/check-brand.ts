import { ANGLES, DAY_MS, type EpochMs, type Offer, POST_LIMITS, parseUsd } from '@promoter/domain';
import { secondsOf } from '../candidates.ts';
import { fits } from '../ideas/fits.ts';
import { companionsOf, fillWording, type Subject } from '../ideas/wording.ts';
import { linkFor } from '../link.ts';
import { type Product, productsOf } from '../offers/products.ts';
import { sampleOffers } from '../offers/sample-offers.ts';
import { perGpuHour, usableOffers } from '../offers/usable-offers.ts';
import { randomFor } from '../random.ts';
import type { ContentSettings } from '../rules/rule.ts';
import { firstFailure, validate } from '../rules/validate.ts';
import { type Ends, tell, textOf, type Words } from '../tell.ts';
import type { Template } from '../template.ts';
import { type Beginning, beginningsOf } from '../topics/hooks.ts';
import type { Topic } from '../topics/topic.ts';
import type { Brand, Idea, Voice } from './brand.ts';
import type { BrandFault } from './fault.ts';
import { HOOK_CATEGORIES, type HookCategory, KINDS } from './kinds.ts';
import { parseBrand } from './parse-brand.ts';

/** The day on which a catalogue is composed through where none is named; only the age of facts depends on it. */
const TRIAL_DAY: EpochMs = Date.UTC(2026, 10, 26, 9);

/** A deployment may set narrower ones, and then uses what still fits. */
const LIMITS: ContentSettings = {
  ...POST_LIMITS,
  requireDomainTag: true,
  offersMaxAgeMs: DAY_MS,
};

/** A tag of middling length in a trend's place: copy that only goes with short ones is rarely used. */
const TRIAL_TAG = '#AnAverageTrend7';

/**
 * Reads a catalogue and composes through all of it: every idea with every product it fits, after every hook that it can
 * follow. All of these posts have to pass every rule. Empty when it is sound.
 */
export function checkBrand(raw: unknown, now: EpochMs = TRIAL_DAY): BrandFault[] {
  const parsed = parseBrand(raw);
  if (!parsed.ok) return parsed.faults;
  const brand = comparing(parsed.brand);
  const offers = trialOffers(brand, now);
  const products = productsOf(usableOffers(offers, now, LIMITS.offersMaxAgeMs), brand, now);
  return Object.entries(brand.voices).flatMap(([account, voice]) => [
    ...voice.ideas.flatMap((idea, index) =>
      triedIdea(idea, `voices.${account}.ideas[${index}]`, { brand, voice, account, offers, products, now }),
    ),
    ...uncovered(voice, brand, `voices.${account}.ideas`),
  ]);
}

interface Trial {
  brand: Brand;
  voice: Voice;
  account: string;
  offers: readonly Offer[];
  products: readonly Product[];
  now: EpochMs;
}

function triedIdea(idea: Idea, path: string, trial: Trial): BrandFault[] {
  const gifts = trial.voice.free ? trial.products.filter(({ free, kind }) => free && kind === idea.fits.kind) : [];
  const products =
    idea.fits.priced === false ? [null, ...gifts] : trial.products.filter((product) => fits(idea, product));
  if (products.length === 0) return [{ path, entry: idea.id, message: 'fits none of the samples, nor one like them' }];
  const tried = new Set<string>();
  const used = new Set<Template>();
  const faults = topicsFor(idea).flatMap((topic) =>
    beginningsOf(idea, topic, trial.voice, trial.brand).flatMap((beginning) =>
      beginning.points.flatMap((point, index) => {
        // One that suits several categories reads the same after each.
        const attempt = `${topic?.field?.groups} ${topic === null} ${point}`;
        if (tried.has(attempt)) return [];
        tried.add(attempt);
        const told = products.map((product) => tryOut({ idea, beginning, point, index, product, topic, used }, trial));
        const failure = told.find((result) => result !== 'fits' && result !== 'unfilled');
        if (failure) return [{ path, entry: point, message: `${idea.id}: ${failure}` }];
        return told.includes('fits') ? [] : [{ path, entry: point, message: `${idea.id}: no sample fills its blanks` }];
      }),
    ),
  );
  const unused = [...idea.second, ...idea.closings]
    .filter((part) => !used.has(part))
    .map((part) => ({
      path,
      entry: part,
      message: `${idea.id}: is part of no post that fits: shorten it, or its beginnings`,
    }));
  return [
    ...new Map(
      [...faults, ...(faults.length > 0 ? [] : unused)].map((fault) => [`${fault.entry} ${fault.message}`, fault]),
    ).values(),
  ];
}

interface Attempt {
  idea: Idea;
  beginning: Beginning;
  point: Template;
  index: number;
  product: Product | null;
  topic: Topic | null;
  /** The seconds and closings of posts that fit. */
  used: Set<Template>;
}

/** Composes the post around one opening; answers what it fails at. The other parts take turns. */
function tryOut({ idea, beginning, point, index, product, topic, used }: Attempt, trial: Trial): string {
  const { brand, voice, products, offers, account, now } = trial;
  const turn = index + (product ? products.indexOf(product) : 0);
  const subject: Subject = {
    brand: brand.name,
    product,
    companion: companionsOf(idea, product, products, randomFor(`${idea.id} ${turn}`)),
    naming: turn,
  };
  const filled = fillWording(point, subject);
  const second = fillWording(inTurn(secondsOf(idea, product, voice), turn), subject);
  const closing = fillWording(inTurn(idea.closings, turn), subject);
  if (!filled || !second || !closing) return 'unfilled';
  const tag = topic?.domain ? null : inTurn(idea.tags, turn);
  const ends: Ends = { brand, topic, maxLength: LIMITS.maxLength };
  const words: Words = {
    layout: inTurn(
      brand.layouts.map(({ parts }) => parts),
      turn,
    ),
    hook: inTurn(beginning.hooks, turn),
    point: filled,
    second: second.text ? second : null,
    closing,
    call: inTurn(callsOf(voice, idea), turn),
    emoji: idea.emoji ?? '',
    tag,
  };
  const shortest = {
    ...words,
    second: null,
    hook: shortestOf(beginning.hooks),
    call: shortestOf(callsOf(voice, idea)),
  };
  const whole = tell(words, ends);
  const told = whole ?? tell({ ...words, second: null }, ends) ?? tell(shortest, ends);
  if (!told) return `is too long with ${product?.label ?? 'nothing to sell'}: ${filled.text}`;
  const tags = [...(topic ? [topic.hashtag] : []), ...(tag ? [tag] : [])];
  const text = textOf(told.masked, ends, linkFor({ account, local: '2026-11-26T09:00' }, tags, brand));
  if (product && !told.products.includes(product)) return `does not name what it sells in: ${text}`;
  const context = { brand, settings: LIMITS, topic, offers, history: [], taken: [], deny: [], now };
  const failure = firstFailure(validate(text, context));
  if (failure) return `fails ${failure.rule} (${failure.detail}) in: ${text}`;
  used.add(inTurn(idea.closings, turn));
  if (whole) used.add(inTurn(idea.second, turn));
  return 'fits';
}

const callsOf = ({ calls }: Voice, { fits: { kind, free } }: Idea): readonly string[] =>
  free && calls.free.length > 0 ? calls.free : [...calls.any, ...calls[kind]];

const inTurn = (items: readonly string[], turn: number): string => items[turn % Math.max(items.length, 1)] ?? '';

/** No topic, one of each category, and one of each group of the field that it is about. */
const topicsFor = ({ fits: { kind }, field = [] }: Idea): (Topic | null)[] => [
  null,
  ...HOOK_CATEGORIES.map((category) => trialTopic(category, null)),
  ...field.map((group) => trialTopic('tech', { kind: 'technique', sells: kind, groups: [group] })),
];

const trialTopic = (category: HookCategory, field: Topic['field']): Topic => ({
  topic: TRIAL_TAG,
  hashtag: TRIAL_TAG,
  category,
  field,
  domain: field !== null,
  ofField: field !== null,
  relevance: 0,
  usable: true,
  reason: 'for trial',
  scope: 'worldwide',
  source: 'trial',
  rank: 1,
  volume: null,
  seenAt: TRIAL_DAY,
  expiresAt: TRIAL_DAY + DAY_MS,
});

/** An angle that has nothing to say of a kind, with a topic of some category or without, is silent on such a day. */
const uncovered = (voice: Voice, brand: Brand, path: string): BrandFault[] =>
  ANGLES.flatMap((angle) => {
    const ideas = voice.ideas.filter((idea) => idea.angle === angle);
    const unpriced = ideas.some(({ fits: { priced } }) => priced === false)
      ? []
      : [`${angle} has no idea without a price`];
    const missing = KINDS.flatMap((kind) => {
      const priced = ideas.filter(
        ({ fits: wanted }) => wanted.kind === kind && wanted.priced !== false && !wanted.free,
      );
      if (priced.length === 0) return [`${angle} of ${kind} has no priced idea`];
      const silent = HOOK_CATEGORIES.filter((category) => !startsFrom(priced, voice, brand, category));
      return silent.map((category) => `${angle} of ${kind} has no idea that starts from a topic of ${category}`);
    });
    return [...unpriced, ...missing].map((message) => ({ path, entry: null, message }));
  });

const startsFrom = (ideas: readonly Idea[], voice: Voice, brand: Brand, category: HookCategory): boolean =>
  ideas.some((idea) => beginningsOf(idea, trialTopic(category, null), voice, brand).length > 0);

/** Comparisons are tried out too, against prices that are only there for the trial. */
const comparing = (brand: Brand): Brand => ({
  ...brand,
  references: brand.samples.gpus.map(({ count, name, price }) => ({
    gpu: name,
    perGpuHour: 2 * perGpuHour({ price: parseUsd(price) ?? 0, count }),
    source: 'another provider',
    asOf: '2026-11-25',
  })),
});

/** The samples, of each machine also one GPU alone and eight together, so that every size is tried, and a free one. */
function trialOffers(brand: Brand, now: EpochMs): Offer[] {
  const samples = sampleOffers(brand, now);
  const sizes = samples
    .filter(({ kind }) => kind === 'gpu')
    .flatMap((offer) =>
      [1, 8].map((count) => ({
        ...offer,
        id: `${offer.id}-as-${count}`,
        count,
        price: Math.max(10_000, Math.round((offer.price * count) / offer.count / 10_000) * 10_000),
      })),
    );
  const free = samples.slice(0, 1).map((offer) => ({ ...offer, id: 'free', count: 3, price: 0 }));
  return [
    ...samples,
    ...free,
    ...sizes.filter(({ count, name }) => !samples.some((own) => own.name === name && own.count === count)),
  ];
}

const shortestOf = (templates: readonly Template[]): Template =>
  templates.toSorted((a, b) => a.length - b.length)[0] ?? '';
