import type { Region } from '@promoter/domain';
import { fetchPage } from './fetch-page.ts';
import { parsers } from './page-parsers.ts';
import type { TrendSource } from './trend-source.ts';

/** Where the sites are; configuration, so that tests and mirrors can replace them. */
export interface SiteUrls {
  trends24: string;
  getdaytrends: string;
  googleTrends: string;
}

/** The sources that are one public page for a region. `contactUrl` shows the sites who reads them. */
export function pageSources(urls: SiteUrls, contactUrl: string): TrendSource[] {
  const inFolder = (base: string) => (region: Region) =>
    under(base, region.slug === 'worldwide' ? '/' : `/${region.slug}/`);
  const pages: Page[] = [
    { name: 'trends24', accept: HTML, addressIn: inFolder(urls.trends24) },
    { name: 'getdaytrends', accept: HTML, addressIn: inFolder(urls.getdaytrends) },
    {
      name: 'google-rss',
      accept: XML,
      bringsHeadlines: true,
      addressIn: ({ geo }) => (geo === null ? null : under(urls.googleTrends, `/trending/rss?geo=${geo}`)),
    },
  ];
  return pages.map((page) => pageSource(page, contactUrl));
}

const HTML = 'text/html';
const XML = 'application/rss+xml, application/xml;q=0.9';

interface Page {
  name: keyof typeof parsers;
  /** Media types that are wanted. */
  accept: string;
  /** Whether it says why topics trend; where it stops doing so, that has to be noticed. */
  bringsHeadlines?: boolean;
  /** Its address in a region; null where the site has none. */
  addressIn: (region: Region) => URL | null;
}

const pageSource = ({ name, accept, bringsHeadlines, addressIn }: Page, contactUrl: string): TrendSource => ({
  name,
  async fetch({ region, fetch, signal, validators }) {
    const url = addressIn(region);
    if (!url) return { kind: 'none' };
    const answer = await fetchPage(url, { fetch, signal, accept, contactUrl, validators });
    if (answer.kind === 'unchanged') return answer;
    const trends = parsers[name](answer.text);
    const lacks = bringsHeadlines && trends.every(({ headlines }) => headlines.length === 0);
    return {
      kind: 'trends',
      trends,
      validators: answer.validators,
      ...(lacks ? { missing: 'no topic has a headline, so nothing says why they trend' } : {}),
    };
  },
});

/** A base may have a path of its own (`http://localhost:8080/trends24`). */
const under = (base: string, path: string): URL => new URL(base.replace(/\/+$/, '') + path);
