import { ANGLES, DAY_MS, type EpochMs, POST_LIMITS, parseUsd } from '@promoter/domain';
import { arrange, unmask } from '../candidates.ts';
import { linkFor } from '../link.ts';
import { type Product, productsOf } from '../offers/products.ts';
import { sampleOffers } from '../offers/sample-offers.ts';
import { perGpuHour, usableOffers } from '../offers/usable-offers.ts';
import type { ContentSettings } from '../rules/rule.ts';
import { firstFailure, validate } from '../rules/validate.ts';
import type { Template } from '../template.ts';
import { type Brand, voiceOf } from './brand.ts';
import { KINDS, type OfferForm } from './kinds.ts';
import { type BrandFault, parseBrand } from './parse-brand.ts';
import { FORMS } from './schema.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** Composing through a catalogue happens on a day of its own; only the age of prices depends on it. */
const TRIAL_DAY: EpochMs = Date.UTC(2026, 0, 5, 9);

/** A deployment may set narrower ones, and then uses what still fits. */
const LIMITS: ContentSettings = {
  ...POST_LIMITS,
  requireDomainTag: true,
  offersMaxAgeMs: DAY_MS,
};

/** A tag of middling length in a trend's place: copy that only goes with short ones is rarely used. */
const TRIAL_TOPIC = { hashtag: '#AnAverageTrend17', domain: false };

/**
 * Reads a catalogue and composes through all of it: every sentence, tag and layout has to make at least one
 * post that passes every rule, beside its shortest companions. Empty when it is sound.
 */
export function checkBrand(raw: unknown): BrandFault[] {
  const parsed = parseBrand(raw);
  if (!parsed.ok) return parsed.faults;
  const brand = comparing(parsed.brand);
  const products = trialProducts(brand);
  const untried = formsWithoutSample(products);
  if (untried.length > 0) return untried;
  return sentencesOf(brand).flatMap((sentence) => {
    const message = tryOut(sentence, brand, products);
    return message ? [{ path: sentence.path, entry: sentence.template, message }] : [];
  });
}

/** Composes the post around the sentence on trial; answers the rule that it fails, if any. */
function tryOut(sentence: Sentence, brand: Brand, products: readonly Product[]): string | undefined {
  const { account, part, template, isBridge, angle = ANGLES[0], kind = KINDS[0], form = 'gpu-unpriced' } = sentence;
  const voice = voiceOf(brand, account);
  const topic = isBridge ? TRIAL_TOPIC : null;
  const tag = longestOf(brand.tags[kind][angle]);
  const link = linkFor({ account, local: '2026-01-05T09:00' }, topic ? [topic.hashtag, tag] : [tag], brand);
  const parts = {
    opener: shortestOf(voice.hooks),
    line: shortestOf(voice.lines[angle][kind]),
    offer: shortestOf(voice.offers[form]),
    call: shortestOf(voice.calls.any),
    [part]: template,
  };
  const masked = arrange('{opener} {line} {offer} {call} {tag}', { brand, tag }, longest(products, form), parts);
  const text = unmask(masked, { brand, topic, link });
  const context = {
    brand,
    settings: LIMITS,
    topic,
    offers: sampleOffers(brand, TRIAL_DAY),
    history: [],
    taken: [],
    deny: [],
    now: TRIAL_DAY,
  };
  const failure = firstFailure(validate(text, context));
  return failure && `fails ${failure.rule} (${failure.detail}) in: ${text}`;
}

/** Comparisons are tried out too, against prices that are only there for the trial. */
const comparing = (brand: Brand): Brand => ({
  ...brand,
  references: brand.samples.gpus.map(({ count, name, price }) => ({
    gpu: name,
    perGpuHour: 2 * perGpuHour({ price: parseUsd(price) ?? 0, count }),
    source: 'another provider',
    asOf: '2026-01-04',
  })),
});

/** Every form of an offer needs a sample that can be put into it. */
const formsWithoutSample = (products: readonly Product[]): BrandFault[] =>
  FORMS.filter((form) => !products.some((product) => product.form === form)).map((form) => ({
    path: 'samples',
    entry: null,
    message: `hold nothing that offers.${form} could be tried out with`,
  }));

function trialProducts(brand: Brand): Product[] {
  const offers = usableOffers(sampleOffers(brand, TRIAL_DAY), TRIAL_DAY, LIMITS.offersMaxAgeMs);
  const unpriced = KINDS.map(
    (kind): Product => ({ kind, label: '', form: `${kind}-unpriced`, values: {}, offerIds: [], sample: true }),
  );
  return [...productsOf(offers, brand, TRIAL_DAY), ...unpriced];
}

/** The product of this form with the longest words. */
function longest(products: readonly Product[], form: OfferForm): Product | null {
  const lengthOf = ({ values }: Product): number => Object.values(values).join('').length;
  return products.filter((product) => product.form === form).sort((a, b) => lengthOf(b) - lengthOf(a))[0] ?? null;
}

const shortestOf = (templates: readonly Template[]): Template =>
  templates.toSorted((a, b) => a.length - b.length)[0] ?? '';

const longestOf = (tags: readonly string[]): string => tags.toSorted((a, b) => b.length - a.length)[0] ?? '';
