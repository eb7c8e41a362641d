export { type AskServices, askSource, type SourceReport } from './sources/ask-source.ts';
export { calendarTags, dateTags } from './sources/calendar-tags.ts';
export { generatedTags } from './sources/generated-tags.ts';
export { type GoogleTrendsClient, googleTrendsApiSource, isGoogleTrends } from './sources/google-trends-api-source.ts';
export { PageError } from './sources/page-error.ts';
export { parsers } from './sources/page-parsers.ts';
export { pageSources, type SiteUrls } from './sources/page-source.ts';
export type { SourceName, TrendSource } from './sources/trend-source.ts';
export { SEARCH_RESULTS, xSearchSource, xTrendsSource } from './sources/x-sources.ts';
