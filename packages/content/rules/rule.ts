import type { EpochMs, Offer, PastPost } from '@promoter/domain';
import type { RuleVerdict } from '@promoter/slots';
import type { Brand } from '../brand/brand.ts';
import type { Topic } from '../topics/topic.ts';

/** What a text is checked against. */
export interface ValidationContext {
  brand: Brand;
  settings: ContentSettings;
  /** The trend the text was written for. */
  topic: Pick<Topic, 'hashtag' | 'domain'> | null;
  /** The whole list; what is fresh and available is decided here. */
  offers: readonly Offer[];
  /** The whole post history, of all accounts. */
  history: readonly PastPost[];
  /** Fingerprints of texts in post history that cannot be read: none of them may be used again. */
  taken: readonly string[];
  /** Topics that must not appear, in any case, with or without `#`. */
  deny: readonly string[];
  now: EpochMs;
}

export interface ContentSettings {
  /** By X's weighted count, in which a link is 23. */
  maxLength: number;
  /** Greatest similarity to any text of post history, 0 to 1. */
  maxSimilarity: number;
  /** Least share of English words, 0 to 1. */
  minEnglish: number;
  /** Share of capitals that a text has to stay below, 0 to 1. */
  maxCapitals: number;
  requireDomainTag: boolean;
  /** A price older than this is not used. */
  offersMaxAgeMs: number;
}

/** What was measured, and whether that is right. */
export type Measured = Omit<RuleVerdict, 'rule'>;

/** Questions to a finished text, by their names. They see the text alone, not how it was made. */
export type Rules = Readonly<Record<string, (text: string, context: ValidationContext) => Measured>>;

export const measured = (pass: boolean, detail: string): Measured => ({ pass, detail });

/** Rounded down, so that what stays below a limit also reads so. */
export const percent = (share: number): string => `${Math.floor(share * 100 + 1e-9)} %`;
