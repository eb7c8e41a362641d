import type { RawTrend } from '@promoter/domain';
import { parseGetDayTrends } from './sources/getdaytrends-page.ts';
import { parseGoogleRss } from './sources/google-rss-feed.ts';
import { parseTrends24 } from './sources/trends24-page.ts';

export { type AskServices, askSource, type SourceReport } from './sources/ask-source.ts';
export { calendarTags } from './sources/calendar-tags.ts';
export { generatedTags, tagsOfHour } from './sources/generated-tags.ts';
export { type GoogleTrendsClient, googleTrendsApiSource } from './sources/google-trends-api-source.ts';
export { PageError } from './sources/page-error.ts';
export { pageSources, type SiteUrls } from './sources/page-source.ts';
export {
  SOURCE_NAMES,
  type SourceAnswer,
  type SourceContext,
  type SourceHealth,
  type SourceName,
  type TrendSource,
} from './sources/trend-source.ts';
export { SEARCH_RESULTS, xSearchSource, xTrendsSource } from './sources/x-sources.ts';

/** The readers of saved pages, by the source's name. Each throws PageError for a page that holds no entries. */
export const parsers = {
  trends24: parseTrends24,
  getdaytrends: parseGetDayTrends,
  'google-rss': parseGoogleRss,
} as const satisfies Record<string, (page: string) => RawTrend[]>;
