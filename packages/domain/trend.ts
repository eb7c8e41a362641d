import type { EpochMs } from './time.ts';

/** What a topic is about, as far as the evidence goes. `unknown` is not placed, and so not used. */
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

/** One entry of a trend source as it stood on the page: decoded, NFC, trimmed, unfiltered. */
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
  /** About AI, GPUs or cloud: may stand as the domain tag. */
  domain: boolean;
  /** Closeness to AI, GPUs and cloud, 0 to 1. */
  relevance: number;
  /** True only on positive evidence that a brand may stand beside it. */
  usable: boolean;
  /** The evidence, as a sentence for a person. */
  reason: string;
}

/** A judged topic on the shelf, with where and when it was seen. Refused ones are kept too: they explain themselves. */
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

/** The topics that an operator allows or denies, which wins over every rule. Compared by their hashtag, lower case. */
export interface TopicOverrides {
  allow: readonly string[];
  deny: readonly string[];
}

export interface TopicOverrideStore {
  read(): Promise<TopicOverrides>;
  /** Replaces both lists. */
  write(overrides: TopicOverrides): Promise<void>;
}

export interface TrendStore {
  /** Puts judged trends on the shelf; an entry with the same scope and hashtag is replaced. */
  put(trends: readonly Trend[]): Promise<void>;
  /** What lies in these scopes and is not expired at `now`, best rank first. */
  list(scopes: readonly string[], now: EpochMs): Promise<Trend[]>;
}
