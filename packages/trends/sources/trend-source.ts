import type { EpochMs, RawTrend, Region } from '@promoter/domain';
import type { Breaker } from './breaker.ts';

/** Of a page that was read, so that an unchanged one is not sent again. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** What a source may use to answer. */
export interface SourceContext {
  region: Region;
  fetch: typeof fetch;
  /** Aborts the request; the caller sets the timeout. */
  signal: AbortSignal;
  /** Of the last answer for this region, for a conditional request. */
  validators?: Validators | undefined;
}

export type SourceAnswer =
  /** `missing`: what such an answer should have and this one has not, in a few words. */
  | { kind: 'trends'; trends: RawTrend[]; validators: Validators | null; missing?: string }
  /** The page is the one we already have. */
  | { kind: 'unchanged' }
  /** The source has no list for this region. */
  | { kind: 'none' };

/** A place where trends are read. Throws when it cannot answer; never answers an empty list for a broken page. */
export interface TrendSource {
  name: SourceName;
  /** Each request costs money, so a failed one is not repeated. */
  billed?: boolean;
  fetch(context: SourceContext): Promise<SourceAnswer>;
}

/** Every source there is, in the order in which status shows them. */
export const SOURCE_NAMES = [
  'trends24',
  'getdaytrends',
  'google-rss',
  'google-trends-api',
  'x-trends',
  'x-search',
  'calendar',
  'domain-tags',
] as const;

export type SourceName = (typeof SOURCE_NAMES)[number];

/** The row that is stored for each source. */
export interface SourceHealth {
  source: SourceName;
  /** When it last answered, also with "unchanged". */
  lastSuccess: EpochMs | null;
  /** At the time of `lastSuccess` where the answer was read, and something was missing in it. */
  lastError: { at: EpochMs; message: string } | null;
  /** Entries of its last answer, over all regions. */
  entries: number;
  breaker: Breaker;
  /** For conditional requests, by region. */
  validators: Readonly<Record<string, Validators>>;
}
