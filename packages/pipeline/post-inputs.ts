import { type Brand, type CompositionRequest, domainTags } from '@promoter/content';
import type { Account, EpochMs, Offer, PastPost, RefusedTopic, TopicOverrides, Trend } from '@promoter/domain';
import { allSettledOrThrow, createExactRefusalLookup, createOverrideLookup, HOUR_MS } from '@promoter/domain';
import type { LearningSummary } from '@promoter/learning';
import { historyAt, type Slot } from '@promoter/slots';
import { rankTrends } from '@promoter/trends/rank';
import { type Crisis, noTrendsBy, readCrisis } from './crisis.ts';
import { leaningBy } from './leaning.ts';
import { readLearned } from './learning-record.ts';
import { offersFor } from './offers-for.ts';
import type { ComposeServices } from './services.ts';

/** What a slot's post depends on, as of one moment. */
export interface PostInputs {
  /** The reservation sequence that the post history was read with. */
  sequence: number;
  history: readonly PastPost[];
  /** Fingerprints of texts in the post history that cannot be read. */
  taken: readonly string[];
  trends: readonly Trend[];
  offers: readonly Offer[];
  topicOverrides: TopicOverrides;
  refused: readonly RefusedTopic[];
  crisis: Crisis | null;
  /** What earlier posts brought; null where nothing is known, or learning is off. */
  learned: LearningSummary | null;
  /** When reading began. */
  readAt: EpochMs;
}

/** Reads all inputs at once. Writes nothing. */
export async function readPostInputs(slot: Slot, { config, brand, store, now }: ComposeServices): Promise<PostInputs> {
  const readAt = now();
  const [{ sequence, entries, taken }, trends, stored, topicOverrides, { topics: refused }, crisis, learned] =
    await allSettledOrThrow([
      store.history.read(config.mode, Math.min(slot.at, readAt)),
      store.trends.list(config.trends.regions, slot.at),
      store.offers.list(),
      store.topicOverrides.read(),
      store.refusedTopics.read(slot.at),
      readCrisis(store.keyValues, slot.at),
      readLearned(config, store.keyValues),
    ]);
  const offers = offersFor(config.mode, stored, brand, slot.at);
  const history = historyAt(entries, slot.at, readAt);
  return { sequence, history, taken, trends, offers, topicOverrides, refused, crisis, learned, readAt };
}

/** The one moment that the age of prices is judged at, when composing and before the send: a preview's is the slot's own. */
export const pricesJudgedAt = (slot: Slot, { readAt }: Pick<PostInputs, 'readAt'>): EpochMs =>
  Math.max(slot.at, readAt);

/** What a text does without, since it changed again and again. */
export interface LeftOut {
  prices: boolean;
  trends: boolean;
}

/**
 * What a slot's post is made from, or held against. Everything but the age of prices is evaluated at the slot's own
 * moment, so a preview and the real post agree as long as trends, offers and history do not change.
 */
export function requestOf(
  slot: Slot,
  account: Account,
  { config, brand }: Pick<ComposeServices, 'config' | 'brand'>,
  inputs: PostInputs,
  leftOut: LeftOut = { prices: false, trends: false },
): CompositionRequest {
  const { history, taken, trends, offers, topicOverrides, refused, crisis, learned } = inputs;
  const { ranked, passedOver } = rankTrends({
    ...config.trends,
    slot,
    trends,
    history,
    overrides: topicOverrides,
    refused,
    noTrends: noTrendsBy(crisis, config) ?? (leftOut.trends ? 'topics were refused while composing' : null),
  });
  return {
    slot,
    account,
    mode: config.mode,
    trends: ranked,
    passedOver,
    offers: leftOut.prices ? [] : offers,
    history,
    taken,
    deny: topicOverrides.deny,
    refusedTags: refusedTagsOf(brand, refused, topicOverrides),
    brand,
    settings: {
      ...config.content,
      offersMaxAgeMs: config.offers.maxAgeHours * HOUR_MS,
      prices: config.x.prices,
    },
    now: pricesJudgedAt(slot, inputs),
    ...(learned && { leaning: leaningBy(learned, config.learning === 'on') }),
  };
}

/** The brand’s own tags that no post may carry now, unless the operator allows them. */
function refusedTagsOf(brand: Brand, refused: readonly RefusedTopic[], overrides: TopicOverrides): readonly string[] {
  const refusalOf = createExactRefusalLookup(refused);
  const overrideOf = createOverrideLookup(overrides);
  return domainTags(brand).filter((tag) => refusalOf(tag) && overrideOf(tag) !== 'allowed');
}
