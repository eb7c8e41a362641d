import { field } from '@promoter/brands/voltagegpu';
import { parseConfig } from '@promoter/config';
import { refreshTrends } from '@promoter/pipeline/refresh-trends';
import { createInMemoryStore } from '@promoter/store/in-memory';

export interface RefreshFigures {
  /** The handler's own work for five full pages, once warm, in milliseconds: the median, and the very first. */
  medianMs: number;
  firstMs: number;
  /** Heap in use after a tenth of the refreshes, and after all of them, in MiB. */
  heapEarly: number;
  heapLate: number;
}

/** Refreshes from five full pages (two sites in two regions and a feed), with no network in between. */
export async function measureRefreshes(topics: readonly string[], times: number): Promise<RefreshFigures> {
  const parsed = parseConfig({ trends: { regions: ['worldwide', 'united-kingdom'] } });
  if (!parsed.ok) throw new Error('the default configuration does not parse');
  const store = createInMemoryStore();
  const spent: number[] = [];
  let heapEarly = 0;
  for (let turn = 0; turn < times; turn += 1) {
    const fifty = Array.from({ length: 50 }, (_, index) => topics[(turn * 7 + index) % topics.length] ?? '');
    const pages = {
      'trends24.in': listPage(fifty),
      'getdaytrends.com': tablePage(fifty),
      'trends.google.com': feed(fifty),
    };
    const fetch = async (url: string | URL | Request) => {
      const host = new URL(String(url)).host;
      return new Response(Object.entries(pages).find(([site]) => site === host)?.[1] ?? '');
    };
    const before = performance.now();
    const now = () => turn * 1_800_000;
    await refreshTrends({ config: parsed.config, store, field, fetch, now, pause: async () => {}, log: () => {} });
    spent.push(performance.now() - before);
    if (turn === Math.floor(times / 10)) heapEarly = heap();
  }
  const [firstMs = 0] = spent;
  const medianMs = [...spent].sort((a, b) => a - b)[Math.floor(spent.length / 2)] ?? 0;
  return { firstMs, medianMs, heapEarly, heapLate: heap() };
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const safe = (topic: string): string => topic.replace(/[&<]/g, ' ');

/** As large as the real one: 24 hours of fifty. */
const listPage = (topics: readonly string[]): string =>
  `<html>${Array.from({ length: 24 }, () => `<ol class=trend-card__list>${topics.map((topic) => `<li><span class=trend-name><a class=trend-link href="https://twitter.com/search?q=x">${safe(topic)}</a><span class=tweet-count data-count=12>12</span></span></li>`).join('')}</ol>`).join('')}</html>`;

const tablePage = (topics: readonly string[]): string =>
  `<table class="ranking trends">${topics.map((topic) => `<tr><td class=main><a href=x>${safe(topic)}</a><div class=desc><span>1K</span></div></td></tr>`).join('')}</table>`;

const feed = (topics: readonly string[]): string =>
  `<rss xmlns:ht="x"><channel>${topics.map((topic) => `<item><title>${safe(topic)}</title><ht:news_item><ht:news_item_title>${safe(topic)} in the news</ht:news_item_title></ht:news_item></item>`).join('')}</channel></rss>`;
