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

/** The sources that are one public page for a region. `contactUrl` tells the sites who reads them. */
export function pageSources(urls: SiteUrls, contactUrl: string): TrendSource[] {
  const pages: Page[] = [
    {
      name: 'trends24',
      accept: HTML,
      parse: parseTrends24,
      addressIn: ({ slug }) => under(urls.trends24, slug === 'worldwide' ? '/' : `/${slug}/`),
    },
    {
      name: 'getdaytrends',
      accept: HTML,
      parse: parseGetDayTrends,
      addressIn: ({ slug }) => under(urls.getdaytrends, slug === 'worldwide' ? '/' : `/${slug}/`),
    },
    {
      name: 'google-rss',
      accept: XML,
      parse: parseGoogleRss,
      addressIn: ({ geo }) => (geo === null ? null : under(urls.googleTrends, `/trending/rss?geo=${geo}`)),
    },
  ];
  return pages.map((page) => pageSource(page, contactUrl));
}

const HTML = 'text/html';
const XML = 'application/rss+xml, application/xml;q=0.9';

/** One page with the reader of its markup. */
interface Page {
  name: SourceName;
  /** Media types that are wanted. */
  accept: string;
  parse: (page: string) => RawTrend[];
  /** Its address in a region; null where the site has none. */
  addressIn: (region: Region) => URL | null;
}

const pageSource = ({ name, accept, parse, addressIn }: Page, contactUrl: string): TrendSource => ({
  name,
  async fetch({ region, fetch, signal, validators }) {
    const url = addressIn(region);
    if (!url) return { kind: 'none' };
    const answer = await fetchPage(url, { fetch, signal, accept, contactUrl, validators });
    if (answer.kind === 'unchanged') return answer;
    return { kind: 'trends', trends: parse(answer.text), validators: answer.validators };
  },
});

/** A base may have a path of its own (`http://localhost:8080/trends24`). */
const under = (base: string, path: string): URL => new URL(base.replace(/\/+$/, '') + path);
