import type { IncomingMessage, RequestListener } from 'node:http';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { localDay, MINUTE_MS, type Trend } from '@promoter/domain';
import type { RefreshServices } from '@promoter/pipeline/refresh-trends';
import { readAllSourceHealth } from '@promoter/pipeline/source-health';
import { CLOSED } from '@promoter/trends/breaker';
import { type PageServer, servePages } from '../support/page-server.ts';
import { MORNING, refreshFixture } from '../support/refresh.ts';
import { getDayTrendsPage, googleFeed, trends24Page } from '../support/trend-pages.ts';

const PAGES = {
  trends24: trends24Page(['#INDvsENG', 'Glass Onion', '#PrayForParis', '#رمضان']),
  getdaytrends: getDayTrendsPage(['#Wimbledon', '#indvseng']),
  google: googleFeed([
    { topic: 'nvidia', headlines: ['Nvidia shares rise'] },
    { topic: 'chelsea', headlines: ['Man shot dead in Chelsea'] },
  ]),
};
type Site = keyof typeof PAGES;

const siteOf = ({ url = '' }: IncomingMessage): Site => {
  const site = url.split('/')[1];
  return site === 'trends24' || site === 'getdaytrends' ? site : 'google';
};

let server: PageServer;
afterEach(() => server.close());

/** All three sites, of which one or all may misbehave. */
async function sites(
  broken: readonly Site[] = [],
  fault: RequestListener = (_, response) => response.destroy(),
  timeoutMs = 30_000,
  change: Partial<RefreshServices> = {},
) {
  server = await servePages((request, response) => {
    if (broken.includes(siteOf(request))) fault(request, response);
    else response.end(PAGES[siteOf(request)]);
  });
  return refreshFixture(server.url, { timeoutMs, ...change });
}

const hashtags = (trends: readonly { hashtag: string; usable: boolean }[]) =>
  trends.filter(({ usable }) => usable).map(({ hashtag }) => hashtag);

describe('a refresh', () => {
  test('stores classified trends of every source, once each, refused ones with their reason', async () => {
    const fixture = await sites();
    await fixture.refresh();
    const stored = await fixture.store.trends.list(['united-kingdom'], MORNING);
    expect(hashtags(stored)).toEqual(
      expect.arrayContaining(['#INDvsENG', '#Wimbledon', '#nvidia', '#Sunday', '#November2026']),
    );
    expect(hashtags(stored).filter((tag) => /indvseng/i.test(tag))).toHaveLength(1);
    expect(stored.find(({ hashtag }) => hashtag === '#PrayForParis')).toMatchObject({
      usable: false,
      category: 'tragedy',
    });
    expect(stored.find(({ hashtag }) => hashtag === '#chelsea')).toMatchObject({ usable: false });
  });

  test('keeps a trend six hours, and the day’s tags no longer than the day', async () => {
    const fixture = await sites();
    fixture.at(Date.parse('2026-11-22T22:00:00Z'));
    await fixture.refresh();
    const midnight = Date.parse('2026-11-22T23:00:00Z');
    expect(localDay('Europe/Paris', midnight)).toBe('2026-11-23');
    expect(hashtags(await fixture.store.trends.list(['united-kingdom'], midnight - 1))).toContain('#Sunday');
    expect(hashtags(await fixture.store.trends.list(['united-kingdom'], midnight))).not.toContain('#Sunday');
    expect(hashtags(await fixture.store.trends.list(['united-kingdom'], midnight))).toContain('#INDvsENG');
    expect(await fixture.store.trends.list(['united-kingdom'], midnight + 301 * MINUTE_MS)).toEqual([]);
  });

  test('has the holidays of the day in the configured zone, until its midnight', async () => {
    const fixture = await sites();
    fixture.at(Date.parse('2026-11-26T23:30:00Z'));
    await fixture.refresh();
    const midnight = Date.parse('2026-11-27T23:00:00Z');
    fixture.at(midnight - 60 * MINUTE_MS);
    await fixture.refresh();
    const stored = await fixture.store.trends.list(['united-kingdom'], midnight - 1);
    expect(stored.find(({ hashtag }) => hashtag === '#BlackFriday')).toMatchObject({
      source: 'calendar',
      usable: true,
      expiresAt: midnight,
    });
    expect(hashtags(await fixture.store.trends.list(['united-kingdom'], midnight))).not.toContain('#BlackFriday');
  });

  test('names itself, and requests a page that it has only if that changed', async () => {
    server = await servePages((request, response) => {
      if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
      else response.setHeader('etag', '"v1"').end(PAGES[siteOf(request)]);
    });
    const fixture = refreshFixture(server.url);
    await fixture.refresh();
    expect(server.requests[0]?.headers['user-agent']).toMatch(/^PromoterTrends\/.*\+https:/);
    const { sources } = await fixture.refresh();
    expect(sources.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  test('asks Google which of our tags rise, through the library, unless Google’s address is configured', async () => {
    const timelineData = [
      [1, 1, 1, 1, 1],
      [1, 1, 1, 1, 9],
    ].map((value) => ({ value }));
    const interestOverTime = async () => JSON.stringify({ default: { timelineData } });
    const googleTrends = { interestOverTime };
    server = await servePages((_, response) => response.destroy());
    const nowhere: typeof fetch = () => Promise.reject(new TypeError('fetch failed'));
    const atHome = refreshFixture(server.url, { googleTrends, fetch: nowhere }, { sources: {} });
    const outcomes = (await atHome.refresh()).sources.map(({ source, outcome }) => `${source} ${outcome}`);
    expect(outcomes).toContain('google-trends-api answered');
    const elsewhere = await refreshFixture(server.url, { googleTrends }).refresh();
    expect(elsewhere.sources.map(({ source }) => source)).toEqual(['trends24', 'getdaytrends', 'google-rss']);
  });

  test('reads past rows of a source that an earlier release knew', async () => {
    const fixture = await sites();
    const { store } = fixture;
    await store.keyValues.set('trend-source:google-daily', { lastSuccess: null, breaker: { failures: 3 } });
    const [first] = (await fixture.refresh()).trends;
    await store.trends.put([{ ...first, hashtag: '#FromDaily', source: 'google-daily' } as Trend]);
    const stored = await store.trends.list(['united-kingdom'], MORNING);
    expect(stored.map(({ hashtag }) => hashtag)).toContain('#FromDaily');
    const rows = await readAllSourceHealth(store.keyValues);
    expect(rows.map(({ source }) => source)).not.toContain('google-daily');
  });

  test('keeps what a post has to read small', async () => {
    const many = Array.from({ length: 50 }, (_, index) =>
      index % 2 ? `#UFC${300 + index}` : `#Nobody Knows ${index}`,
    );
    server = await servePages((_, response) => response.end(trends24Page(many)));
    const fixture = refreshFixture(server.url);
    await fixture.refresh();
    const stored = await fixture.store.trends.list(['united-kingdom'], MORNING);
    expect(JSON.stringify(stored).length).toBeLessThan(25_000);
  });
});

describe('failure 17 of the first version: a dead source empties the trends for ever', () => {
  const faults: [string, RequestListener][] = [
    ['hangs', () => {}],
    ['hangs up', (_, response) => response.destroy()],
    ['sends a body that never ends', (_, response) => response.write('<html>')],
    ['answers 520 in 16 bytes with status 200', (_, response) => response.end('error code: 520')],
    ['answers 503', (_, response) => response.writeHead(503).end('busy')],
    ['answers 403 to robots', (_, response) => response.writeHead(403).end('<html>no robots</html>')],
    ['answers HTML where a list should be', (_, response) => response.end('<html><title>Login</title></html>')],
    ['answers JSON', (_, response) => response.end('{"trends":[]}')],
    ['redirects to itself', (request, response) => response.writeHead(302, { location: request.url ?? '/' }).end()],
    ['sends 50 MB', sendHugeBody],
  ];

  /** What only the bot's own time limit ends. */
  const ENDLESS = /hangs$|never ends/;

  test.each(faults)('one that %s costs nothing but its own entries', async (name, fault) => {
    const fixture = await sites(['trends24'], fault, ENDLESS.test(name) ? 1_000 : 30_000);
    const { sources, trends } = await fixture.refresh();
    expect(sources.map(({ outcome }) => outcome)).toEqual(['failed', 'answered', 'answered']);
    expect(hashtags(trends)).toEqual(expect.arrayContaining(['#Wimbledon', '#nvidia']));
    const [row] = await readAllSourceHealth(fixture.store.keyValues);
    expect(row).toMatchObject({ source: 'trends24', lastSuccess: null, lastError: { at: MORNING } });
    expect(row?.lastError?.message).not.toBe('');
  });

  test('all dead at once: the calendar and our own tags are still there', async () => {
    const fixture = await sites(['trends24', 'getdaytrends', 'google']);
    const { sources } = await fixture.refresh();
    expect(sources.every(({ outcome }) => outcome === 'failed')).toBe(true);
    const stored = await fixture.store.trends.list(['united-kingdom'], MORNING);
    expect(stored.filter(({ domain, usable }) => domain && usable).length).toBeGreaterThanOrEqual(3);
    expect(hashtags(stored)).toContain('#Sunday');
  });

  test('a feed that no longer says why its topics trend is read, and reported', async () => {
    const fault: RequestListener = (_, response) => response.end(googleFeed([{ topic: 'nvidia' }, { topic: 'gala' }]));
    const log = jest.fn();
    const fixture = await sites(['google'], fault, 30_000, { log });
    const { sources, trends } = await fixture.refresh();
    const missing = 'united-kingdom: no topic has a headline, so nothing says why they trend';
    expect(sources[2]).toEqual({ source: 'google-rss', outcome: 'answered', entries: 2, error: missing });
    expect(hashtags(trends)).toContain('#nvidia');
    expect(log).toHaveBeenCalledWith('warn', expect.any(String), { source: 'google-rss', missing });
    const row = (await readAllSourceHealth(fixture.store.keyValues)).find(({ source }) => source === 'google-rss');
    expect(row).toMatchObject({ lastSuccess: MORNING, lastError: { at: MORNING, message: missing }, breaker: CLOSED });
  });

  test('asks once more after a passing fault, and not where asking again is rude or of no use', async () => {
    const fixture = await sites(['trends24', 'getdaytrends'], (request, response) =>
      response.writeHead(siteOf(request) === 'trends24' ? 503 : 403).end(),
    );
    await fixture.refresh();
    const asked = (site: string) => server.requests.filter(({ path }) => path.startsWith(`/${site}`)).length;
    expect({ trends24: asked('trends24'), getdaytrends: asked('getdaytrends') }).toEqual({
      trends24: 2,
      getdaytrends: 1,
    });
  });
});

/** Fifty megabytes, as fast as the other side takes them. */
function sendHugeBody(...[, response]: Parameters<RequestListener>): void {
  const piece = Buffer.alloc(1_000_000, 'a');
  let sent = 0;
  const send = () => {
    while (sent < 50 && !response.destroyed) {
      sent += 1;
      if (!response.write(piece)) return void response.once('drain', send);
    }
    response.end();
  };
  send();
}
