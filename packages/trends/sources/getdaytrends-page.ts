import type { RawTrend } from '@promoter/domain';
import { load } from 'cheerio/slim';
import { PageError } from './page-error.ts';
import { parseVolume, topicText } from './topic-text.ts';

/**
 * Reads a page of getdaytrends.com (layout of 2026-02): ranks 1–15 and 16–50 in two `table.ranking.trends`. Side boxes
 * are `table.ranking.top`; their rows look the same and are not trends of now. A page whose tables carry no class at
 * all is read as rows alone. Throws PageError when no row is found.
 */
export function parseGetDayTrends(page: string): RawTrend[] {
  const $ = load(page);
  const marked = $('table.ranking.trends');
  const rows = (marked.length > 0 ? marked : $('table:not([class])')).find('tr');
  const trends: RawTrend[] = [];
  for (const row of rows.toArray()) {
    const topic = topicText($(row).find('td.main > a').first().text());
    if (topic === '') continue;
    const volume = parseVolume($(row).find('div.desc > span').first().text());
    trends.push({ topic, rank: trends.length + 1, volume, headlines: [] });
  }
  if (trends.length === 0) throw new PageError('getdaytrends', 'no row in table.ranking.trends', page);
  return trends;
}
