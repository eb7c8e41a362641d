import type { RawTrend } from '@promoter/domain';
import { load } from 'cheerio/slim';
import { textsIn } from './namespaced.ts';
import { PageError } from './page-error.ts';
import { type Listed, ranked, topicText } from './topic-text.ts';
import { parseVolume } from './volume.ts';

/** The XML namespace of what Google adds to RSS. */
const GOOGLE_TRENDS = 'https://trends.google.com/trending/rss';

/** The readers of saved pages, by the source's name. Each throws PageError for a page that holds no entries. */
export const parsers = {
  /**
   * A page of trends24.in. The first `ol.trend-card__list` is the newest hour, in this layout (seen 2025-04 and 2026-09)
   * as in the one before 2024; the other 23 are history, and `ol.stat-card-list` mixes all of them.
   */
  trends24(page: string): RawTrend[] {
    const $ = load(page);
    const items = $('ol.trend-card__list').first().find('li').toArray();
    const entries = items.map((item) => {
      const count = $(item).find('.tweet-count').first();
      const volume = parseVolume(count.attr('data-count') ?? '') ?? parseVolume(count.text());
      return { topic: $(item).find('a').first().text(), volume };
    });
    return named(entries, 'trends24', 'no entry in ol.trend-card__list', page);
  },

  /**
   * A page of getdaytrends.com (layout of 2026-02): ranks 1–15 and 16–50 in two `table.ranking.trends`. Side boxes are
   * `table.ranking.top`; their rows look the same and are not trends of now. A page whose tables carry no class at all is
   * read as rows alone.
   */
  getdaytrends(page: string): RawTrend[] {
    const $ = load(page);
    const marked = $('table.ranking.trends');
    const rows = (marked.length > 0 ? marked : $('table:not([class])')).find('tr').toArray();
    const entries = rows.map((row) => ({
      topic: $(row).find('td.main > a').first().text(),
      volume: parseVolume($(row).find('div.desc > span').first().text()),
    }));
    return named(entries, 'getdaytrends', 'no row in table.ranking.trends', page);
  },

  /**
   * Google Trends' RSS feed of a country (seen 2026-02), with the news titles that say why a query trends. The parser
   * knows only XML's five entities and numbers, so a document cannot blow itself up by declaring more.
   */
  'google-rss'(page: string): RawTrend[] {
    const $ = load(page, { xml: true });
    if ($('rss').length === 0) throw new PageError('google-rss', 'not an RSS feed', page);
    const entries = $('channel > item')
      .toArray()
      .map((item) => ({
        topic: $(item).children('title').first().text(),
        volume: parseVolume(textsIn($, item, GOOGLE_TRENDS, 'approx_traffic')[0] ?? ''),
        headlines: textsIn($, item, GOOGLE_TRENDS, 'news_item_title')
          .map(topicText)
          .filter((title) => title !== ''),
      }));
    return named(entries, 'google-rss', 'no item in the feed', page);
  },
} as const;

/** The entries that name a topic, ranked; `none` says what is missing where none does. */
function named(entries: Listed, source: string, none: string, page: string): RawTrend[] {
  const found = entries
    .map((entry) => ({ ...entry, topic: topicText(entry.topic) }))
    .filter(({ topic }) => topic !== '');
  if (found.length === 0) throw new PageError(source, none, page);
  return ranked(found);
}
