import type { RawTrend } from '@promoter/domain';
import { load } from 'cheerio/slim';
import { PageError } from './page-error.ts';
import { parseVolume, topicText } from './topic-text.ts';

/**
 * Reads Google Trends' RSS feed of a country (`ht` namespace, seen 2026-02), with the news titles that say why a query
 * trends. The parser knows only XML's five entities and numbers, so a document cannot blow itself up by declaring more.
 * Throws PageError for what is no feed or has no item.
 */
export function parseGoogleRss(page: string): RawTrend[] {
  const $ = load(page, { xml: true });
  if ($('rss').length === 0) throw new PageError('google-rss', 'not an RSS feed', page);
  const trends: RawTrend[] = [];
  for (const item of $('channel > item').toArray()) {
    const topic = topicText($(item).children('title').first().text());
    if (topic === '') continue;
    const headlines = $(item)
      .find('ht\\:news_item_title')
      .toArray()
      .map((title) => topicText($(title).text()))
      .filter((title) => title !== '');
    const volume = parseVolume($(item).children('ht\\:approx_traffic').first().text());
    trends.push({ topic, rank: trends.length + 1, volume, headlines });
  }
  if (trends.length === 0) throw new PageError('google-rss', 'no item in the feed', page);
  return trends;
}
