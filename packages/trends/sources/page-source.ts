import type { RawTrend, Region } from '@promoter/domain';
import { fetchPage } from './fetch-page.ts';
import { parseGetDayTrends } from './getdaytrends-page.ts';
import { parseGoogleRss } from './google-rss-feed.ts';
import type { SourceName, TrendSource } from './trend-source.ts';
import { parseTrends24 } from './trends24-page.ts';

/** Where the sites are; configuration, so that tests and mirrors can stand in. */
export interface SiteUrls {
  trends24: string;
  getdaytrends: string;
  googleTrends: string;
}

/** The sources that are one public page for a region. */
export function pageSources(urls: SiteUrls): TrendSource[] {
  return [
    pageSource('trends24', HTML, parseTrends24, ({ slug }) => {
      return under(urls.trends24, slug === 'worldwide' ? '/' : `/${slug}/`);
    }),
    pageSource('getdaytrends', HTML, parseGetDayTrends, ({ slug }) => {
      return under(urls.getdaytrends, slug === 'worldwide' ? '/' : `/${slug}/`);
    }),
    pageSource('google-rss', XML, parseGoogleRss, ({ geo }) => {
      return geo === null ? null : under(urls.googleTrends, `/trending/rss?geo=${geo}`);
    }),
  ];
}

const HTML = 'text/html';
const XML = 'application/rss+xml, application/xml;q=0.9';

/** One page, its address in a region (null: the site has none), and the reader of its markup. */
function pageSource(
  name: SourceName,
  accept: string,
  parse: (page: string) => RawTrend[],
  addressIn: (region: Region) => URL | null,
): TrendSource {
  return {
    name,
    async fetch({ region, fetch, signal, validators }) {
      const url = addressIn(region);
      if (!url) return { kind: 'none' };
      const answer = await fetchPage(url, { fetch, signal, accept, validators });
      if (answer.kind === 'unchanged') return answer;
      return { kind: 'trends', trends: parse(answer.text), validators: answer.validators };
    },
  };
}

/** A base may have a path of its own (`http://localhost:8080/trends24`). */
const under = (base: string, path: string): URL => new URL(base.replace(/\/+$/, '') + path);
