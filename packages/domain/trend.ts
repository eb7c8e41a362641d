import type { EpochMs } from './time.ts';

/** What a topic is about, as far as the evidence goes. `unknown` topics are not used. */
export const CATEGORIES = [
  'tragedy',
  'violence',
  'politics',
  'religion',
  'social',
  'nsfw',
  'vice',
  'hate',
  'sports',
  'entertainment',
  'gaming',
  'tech',
  'business',
  'holiday',
  'meme',
  'place',
  'person',
  'noise',
  'unknown',
] as const;

export type Category = (typeof CATEGORIES)[number];

/** One entry of a trend source, as on the page: decoded, NFC, trimmed, unfiltered. */
export interface RawTrend {
  topic: string;
  /** Position on its list, from 1. */
  rank: number;
  /** Posts or searches the source reports; null where it reports none. */
  volume: number | null;
  /** News that came with the topic: the best evidence of why it trends. */
  headlines: readonly string[];
}

/** What was decided about a topic, and on what evidence. */
export interface Classification {
  topic: string;
  /** Null when no usable hashtag can be made of the topic. */
  hashtag: string | null;
  category: Category;
  /** Of the brand's field: may be used as the domain tag. */
  domain: boolean;
  /** Closeness to the brand's field, 0 to 1. */
  relevance: number;
  /** True only on positive evidence that a brand may post beside it. */
  usable: boolean;
  /** The evidence, as a sentence for a person. */
  reason: string;
}

/** A stored, classified topic, with where and when it was seen. Refused topics are stored too, to show their reason. */
export interface Trend extends Classification {
  hashtag: string;
  /** The region it trends in: `worldwide`, `united-states` … */
  scope: string;
  source: string;
  rank: number;
  volume: number | null;
  seenAt: EpochMs;
  /** When it must no longer be used. */
  expiresAt: EpochMs;
}

/** A trend that a slot may use, with `domain` as it counts for that slot. */
export interface UsableTrend extends Trend {
  /** Close enough to the brand's field to be written about as its own subject. */
  ofField: boolean;
}

/** Topics that the operator allows or denies, which wins over every rule. They are compared by `nameKey`. */
export interface TopicOverrides {
  allow: readonly string[];
  deny: readonly string[];
}

export interface TopicOverrideStore {
  read(): Promise<TopicOverrides>;
  /**
   * Changes both lists in one step: of changes at once each sees what the ones before it made. `edit` may be called again,
   * and leaves them as they are where it answers undefined. Answers what it last did.
   */
  change(edit: (now: TopicOverrides) => TopicOverrides | undefined): Promise<TopicOverrides | undefined>;
}

export interface TrendStore {
  /** Stores classified trends; an entry with the same scope and hashtag is replaced. */
  put(trends: readonly Trend[]): Promise<void>;
  /** The trends of these scopes that are not expired at `now`, best rank first. */
  list(scopes: readonly string[], now: EpochMs): Promise<Trend[]>;
}
