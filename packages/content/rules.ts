import type { EpochMs, Offer, Remembered } from '@promoter/domain';
import { type Brand, domainTags } from './brand.ts';
import { unprovenClaims } from './claims.ts';
import { englishShare } from './english.ts';
import { UTM_PARAMETERS } from './link.ts';
import { labelOf, names, perGpuHour, printPerGpu, printPrice, usableOffers } from './offers.ts';
import { resemblesAny, weigh } from './similarity.ts';
import { fingerprintOf, skeletonOf } from './skeleton.ts';
import { cashtagsIn, hashtagsIn, mentionsIn, proseOf, urlsIn, weightedLength } from './text.ts';
import type { Topic } from './topic.ts';

/** What a text is judged against. */
export interface ValidationContext {
  brand: Brand;
  settings: ContentSettings;
  /** The trend the text was written for. */
  topic: Topic | null;
  offers: readonly Offer[];
  remembered: readonly Remembered[];
  /** Topics that must not appear, lower case, with or without `#`. */
  deny: readonly string[];
  now: EpochMs;
}

export interface ContentSettings {
  maxLength: number;
  maxSimilarity: number;
  minEnglish: number;
  maxCapitals: number;
  requireDomainTag: boolean;
  offersMaxAgeMs: number;
}

export interface Rule {
  name: string;
  /** What was measured, and whether that is right. */
  check(text: string, context: ValidationContext): { pass: boolean; detail: string };
}

const MAX_TAGS = 2;

/** The seven criteria that every post of the first version was promised to meet (2025-09). */
const CONTRACT: readonly Rule[] = [
  {
    name: 'promo-code',
    check: (text, { brand }) => verdict(text.includes(brand.promo.code), `needs ${brand.promo.code}`),
  },
  {
    name: 'link',
    check(text, { brand }) {
      const urls = urlsIn(text);
      const missing = UTM_PARAMETERS.filter((name) => !(urls[0] && parameter(urls[0], name)));
      const ours = urls.length === 1 && urls[0]?.startsWith(brand.link) === true;
      return verdict(
        ours && missing.length === 0,
        ours
          ? `to ${brand.link}, without ${missing.join(', ') || 'gaps'}`
          : `${urls.length} links, needs one to ${brand.link}`,
      );
    },
  },
  {
    name: 'length',
    check(text, { settings }) {
      const length = weightedLength(text);
      return verdict(length <= settings.maxLength, `${length} of ${settings.maxLength}`);
    },
  },
  { name: 'a-tag', check: (text) => verdict(hashtagsIn(text).length >= 1, `${hashtagsIn(text).length}, at least 1`) },
  {
    name: 'two-tags',
    check: (text) => verdict(hashtagsIn(text).length <= MAX_TAGS, `${hashtagsIn(text).length}, at most ${MAX_TAGS}`),
  },
  {
    name: 'english',
    check(text, { brand, settings }) {
      const share = englishShare(proseOf(text, brand));
      return verdict(share >= settings.minEnglish, `${percent(share)}, at least ${percent(settings.minEnglish)}`);
    },
  },
  {
    name: 'capitals',
    check(text, { brand, settings }) {
      const letters = proseOf(text, brand).match(/\p{L}/gu) ?? [];
      const share = letters.filter((letter) => /\p{Lu}/u.test(letter)).length / Math.max(letters.length, 1);
      return verdict(share < settings.maxCapitals, `${percent(share)}, below ${percent(settings.maxCapitals)}`);
    },
  },
];

/** What makes a post true, fresh and welcome beyond the contract. */
const FURTHER: readonly Rule[] = [
  {
    name: 'domain-tag',
    check(text, { brand, topic, settings }) {
      if (!settings.requireDomainTag) return verdict(true, 'not required');
      const own = new Set(domainTags(brand));
      const found = hashtagsIn(text).filter((tag) => own.has(tag) || (topic?.domain && tag === topic.hashtag));
      return verdict(found.length > 0, found.join(' ') || 'none');
    },
  },
  {
    name: 'trend',
    check(text, { topic }) {
      if (!topic) return verdict(true, 'none chosen');
      return verdict(hashtagsIn(text).includes(topic.hashtag), `${topic.hashtag} as a whole`);
    },
  },
  { name: 'prices', check: checkPrices },
  {
    name: 'claims',
    check(text, context) {
      const { brand } = context;
      const unproven = unprovenClaims(proseOf(text, brand), brand, accountedFor(text, context));
      return verdict(
        unproven.length === 0,
        unproven.map(({ found, why }) => `“${found}”: ${why}`).join('; ') || 'all in the catalogue',
      );
    },
  },
  {
    name: 'cashtags',
    check: (text) => verdict(cashtagsIn(text).length <= 1, `${cashtagsIn(text).length}, at most 1`),
  },
  {
    name: 'mentions',
    check: (text) =>
      verdict(mentionsIn(text).length === 0 && !/[@＠]/u.test(text), `${mentionsIn(text).length}, none allowed`),
  },
  {
    name: 'encoding',
    check: (text) => verdict(!BROKEN.test(text) && text === text.normalize('NFC'), 'no broken or invisible characters'),
  },
  { name: 'slots', check: (text) => verdict(!/[{}]|\b(?:undefined|null|NaN|Infinity)\b/.test(text), 'all filled') },
  {
    name: 'denied-topic',
    check(text, { deny }) {
      const found = deny.filter((topic) => mentionsTopic(text, topic));
      return verdict(found.length === 0, found.join(', ') || `none of ${deny.length}`);
    },
  },
  {
    name: 'not-repeated',
    check(text, { brand, remembered }) {
      const fingerprint = fingerprintOf(skeletonOf(text, brand));
      return verdict(
        !remembered.some((entry) => entry.fingerprint === fingerprint),
        `none of ${remembered.length} texts`,
      );
    },
  },
  {
    name: 'near-duplicate',
    check(text, { brand, remembered, settings }) {
      const others = remembered.map(({ skeleton }) => weigh(skeleton));
      const alike = resemblesAny(weigh(skeletonOf(text, brand)), others, settings.maxSimilarity);
      return verdict(!alike, `${alike ? 'one' : 'none'} of ${others.length} texts above ${settings.maxSimilarity}`);
    },
  },
];

/** Every rule a text has to pass, in the order in which verdicts are shown. */
export const RULES: readonly Rule[] = [...CONTRACT, ...FURTHER];

const verdict = (pass: boolean, detail: string) => ({ pass, detail });

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Control characters, the replacement character, and what is invisible or turns the writing direction. */
const BROKEN = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\uFFFD\u115F\u1160\u3164]/u;

function parameter(url: string, name: string): string | null {
  return URL.canParse(url) ? new URL(url).searchParams.get(name) : null;
}

/** Every amount has to be that of a usable offer whose product the text names; `free` needs a free one. */
function checkPrices(text: string, context: ValidationContext): { pass: boolean; detail: string } {
  const prose = proseOf(text, context.brand);
  const named = namedOffers(text, context);
  const amounts = prose.match(/[$€£]\s?\d[\d.,]*\d?(?:\/hr|\/M tokens| per GPU-hour)?/g) ?? [];
  const known = new Set(accountedFor(text, context));
  const strange = amounts.filter((amount) => !known.has(amount));
  const freely = /\bfree\b/i.test(prose) && !named.some(({ price }) => price === 0);
  const detail =
    strange.length > 0 ? `no current offer at ${strange.join(', ')}` : freely ? 'nothing named is free' : '';
  return verdict(detail === '', detail || `${amounts.length}, each of a current offer`);
}

const namedOffers = (text: string, { offers, now, settings }: ValidationContext): Offer[] =>
  usableOffers(offers, now, settings.offersMaxAgeMs).filter((offer) => names(text, labelOf(offer)));

/** The names and amounts that current offers and dated references account for. */
function accountedFor(text: string, context: ValidationContext): string[] {
  const named = namedOffers(text, context);
  const references = context.brand.references.filter(({ gpu }) => named.some(({ name }) => name === gpu));
  return [
    ...named.flatMap((offer) => [labelOf(offer), printPrice(offer)]),
    ...named.filter(({ kind }) => kind === 'gpu').map((offer) => printPerGpu(perGpuHour(offer))),
    ...references.flatMap(({ perGpuHour: price, source, asOf }) => [printPerGpu(price), source, asOf]),
  ];
}

/** Whether a text speaks of a topic, as a tag or as words; `#GreenParty` is also `green party`. */
function mentionsTopic(text: string, topic: string): boolean {
  const wanted = squash(topic);
  if (wanted === '') return false;
  if (hashtagsIn(text).some((tag) => squash(tag) === wanted)) return true;
  const words = text.replace(/https?:\/\/\S+/g, ' ').split(/[^\p{L}\p{N}]+/u);
  return words.some((_, start) => {
    let run = '';
    for (const word of words.slice(start, start + 5)) {
      run += squash(word);
      if (run === wanted) return true;
    }
    return false;
  });
}

const squash = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
