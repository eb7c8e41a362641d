import { ANGLES, type Angle, type EpochMs, parseUsd, type UsableTrend } from '@promoter/domain';
import type { Slot } from '@promoter/slots';
import { arrange, unmask } from '../candidates.ts';
import { linkFor } from '../link.ts';
import { type Product, productsOf } from '../offers/products.ts';
import { sampleOffers } from '../offers/sample-offers.ts';
import { perGpuHour, usableOffers } from '../offers/usable-offers.ts';
import type { ContentSettings } from '../rules/rule.ts';
import { firstFailure, validate } from '../rules/validate.ts';
import type { Topic } from '../topic.ts';
import { BRIDGES, type Brand, KINDS, type Kind, type OfferForm, type Template, type Voice } from './brand.ts';
import { type BrandFault, FORMS, parseBrand } from './parse-brand.ts';

/** Composing through a catalogue happens on a day of its own; only the age of prices depends on it. */
const TRIAL_DAY: EpochMs = Date.UTC(2026, 0, 5, 9);

/** The limits that copy is written for. A deployment may set narrower ones, and then uses what still fits. */
const LIMITS: ContentSettings = {
  maxLength: 260,
  maxSimilarity: 0.88,
  minEnglish: 0.6,
  maxCapitals: 0.3,
  requireDomainTag: true,
  offersMaxAgeMs: 86_400_000,
};

/** A tag of middling length stands in for trends: copy that only goes with short ones is rarely used. */
const TRIAL_TREND = '#AnAverageTrend17';

/**
 * Reads a catalogue and composes through all of it: every sentence, tag and layout has to make at least one
 * post that passes every rule, beside its shortest companions. Empty when it is sound.
 */
export function checkBrand(raw: unknown): BrandFault[] {
  const parsed = parseBrand(raw);
  if (!parsed.ok) return parsed.faults;
  const { brand } = parsed;
  const untried = formsWithoutSample(brand);
  if (untried.length > 0) return untried;
  return Object.entries(brand.voices).flatMap(([account, voice]) => checkVoice(brand, account, voice));
}

interface Trial {
  path: string;
  template: Template;
  opener?: Template;
  line?: Template;
  offer?: Template;
  call?: Template;
  angle: Angle;
  kind: Kind;
  topic: Topic | null;
  product: Product;
}

function checkVoice(brand: Brand, account: string, voice: Voice): BrandFault[] {
  const products = trialProducts(brand);
  const base = { angle: ANGLES[0], kind: KINDS[0], topic: null, product: longest(products, 'gpu-unpriced') };
  const trials: Trial[] = [
    ...BRIDGES.flatMap((kind) =>
      voice.bridges[kind].map((template, index) => ({
        ...base,
        path: `bridges.${kind}[${index}]`,
        template,
        opener: template,
        topic: trialTopic(kind === 'domain'),
      })),
    ),
    ...voice.hooks.map((template, index) => ({ ...base, path: `hooks[${index}]`, template, opener: template })),
    ...ANGLES.flatMap((angle) =>
      KINDS.flatMap((kind) =>
        voice.lines[angle][kind].map((template, index) => ({
          ...base,
          path: `lines.${angle}.${kind}[${index}]`,
          template,
          line: template,
          angle,
          kind,
        })),
      ),
    ),
    ...FORMS.flatMap((form) =>
      voice.offers[form].map((template, index) => ({
        ...base,
        path: `offers.${form}[${index}]`,
        template,
        offer: template,
        product: longest(products, form),
      })),
    ),
    ...(['any', ...KINDS] as const).flatMap((kind) =>
      voice.calls[kind].map((template, index) => ({
        ...base,
        path: `calls.${kind}[${index}]`,
        template,
        call: template,
      })),
    ),
  ];
  return trials.flatMap((trial) => {
    const failure = tryOut(trial, brand, account, voice);
    return failure ? [{ path: `voices.${account}.${trial.path}`, entry: trial.template, message: failure }] : [];
  });
}

/** Composes the post around the sentence on trial; answers the rule that it fails, if any. */
function tryOut(trial: Trial, brand: Brand, account: string, voice: Voice): string | undefined {
  const { angle, kind, topic, product } = trial;
  const slot: Slot = {
    id: `${account}@2026-01-05T09:00`,
    account,
    local: '2026-01-05T09:00',
    day: '2026-01-05',
    at: TRIAL_DAY,
  };
  const tag = longestOf(brand.tags[kind][angle]);
  const tags = [...(topic ? [topic.hashtag] : []), tag];
  const parts = {
    opener: trial.opener ?? shortestOf(topic ? voice.bridges.any : voice.hooks),
    line: trial.line ?? shortestOf(voice.lines[angle][kind]),
    offer: trial.offer ?? shortestOf(voice.offers[product.form]),
    call: trial.call ?? shortestOf(voice.calls.any),
  };
  const link = linkFor(slot, tags, brand);
  const masked = arrange('{opener} {line} {offer} {call} {tag}', { brand, tag }, product, parts);
  const text = unmask(masked, { brand, topic, link });
  const context = {
    brand: comparing(brand),
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
function formsWithoutSample(brand: Brand): BrandFault[] {
  const forms = new Set(trialProducts(brand).map(({ form }) => form));
  return FORMS.filter((form) => !forms.has(form)).map((form) => ({
    path: 'samples',
    entry: null,
    message: `hold nothing that offers.${form} could be tried out with`,
  }));
}

function trialProducts(brand: Brand): Product[] {
  const priced = productsOf(
    usableOffers(sampleOffers(brand, TRIAL_DAY), TRIAL_DAY, LIMITS.offersMaxAgeMs),
    comparing(brand),
    TRIAL_DAY,
  );
  const unpriced = KINDS.map(
    (kind): Product => ({ kind, label: '', form: `${kind}-unpriced`, values: {}, offerIds: [], sample: true }),
  );
  return [...priced, ...unpriced];
}

function longest(products: readonly Product[], form: OfferForm): Product {
  const [found] = products
    .filter((product) => product.form === form)
    .sort((a, b) => Object.values(b.values).join('').length - Object.values(a.values).join('').length);
  if (!found) throw new Error(`the sample list has nothing for the form ${form}`);
  return found;
}

const shortestOf = (templates: readonly Template[]): Template =>
  [...templates].sort((a, b) => a.length - b.length)[0] ?? '';

const longestOf = (tags: readonly string[]): string => [...tags].sort((a, b) => b.length - a.length)[0] ?? '';

function trialTopic(domain: boolean): Topic {
  const trend: UsableTrend = {
    topic: TRIAL_TREND,
    hashtag: TRIAL_TREND,
    category: 'sports',
    domain,
    ofField: domain,
    relevance: domain ? 0.6 : 0,
    usable: true,
    reason: 'on trial',
    scope: 'worldwide',
    source: 'trial',
    rank: 1,
    volume: null,
    seenAt: TRIAL_DAY,
    expiresAt: TRIAL_DAY,
  };
  return { hashtag: TRIAL_TREND, domain: false, bridge: domain ? 'domain' : 'any', trend };
}
