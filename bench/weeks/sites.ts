import { REGION_SLUGS, type RegionSlug, regionOf } from '@promoter/domain';
import { getDayTrendsPage, googleFeed, trends24Page } from '../../test/support/trend-pages.ts';

/** What the sites show of one region: the topics of its list, and the items of its feed where it has one. */
export interface RegionPages {
  topics: readonly string[];
  news: readonly { topic: string; headlines: readonly string[] }[];
}

/** The second site's list is shorter, and no other. */
const SECOND_LIST = 15;

/** How a site answers instead of with its page. */
export type SiteTrouble = 'unchanged' | 'failed';

/** The three sites as a `fetch`, without any network in between. `troubleOf` is asked for each request. */
export const sitesOf =
  (
    pagesOf: (region: RegionSlug) => RegionPages,
    troubleOf: (host: string) => SiteTrouble | undefined = () => undefined,
  ): typeof fetch =>
  async (input) => {
    const { host, pathname, searchParams } = new URL(input instanceof Request ? input.url : input);
    const trouble = troubleOf(host);
    if (trouble === 'unchanged') return new Response(null, { status: 304 });
    if (trouble === 'failed') return new Response('busy', { status: 503 });
    const geo = searchParams.get('geo');
    const path = pathname.replaceAll('/', '') || 'worldwide';
    const region = REGION_SLUGS.find((slug) => (geo === null ? slug === path : regionOf(slug).geo === geo));
    if (!region) return new Response('no such region', { status: 404 });
    const { topics, news } = pagesOf(region);
    if (geo !== null) return new Response(googleFeed(news));
    return new Response(
      host.includes('trends24') ? trends24Page(topics) : getDayTrendsPage(topics.slice(0, SECOND_LIST)),
    );
  };
