import type { RawTrend } from '@promoter/domain';
import { load } from 'cheerio/slim';
import { PageError } from './page-error.ts';
import { parseVolume, topicText } from './topic-text.ts';

/**
 * Reads a page of trends24.in. The first `ol.trend-card__list` is the newest hour, in this layout (seen 2025-04 and
 * 2026-09) as in the one before 2024; the other 23 are history, and `ol.stat-card-list` mixes all of them.
 * Throws PageError when there is no such list or it is empty.
 */
export function parseTrends24(page: string): RawTrend[] {
  const $ = load(page);
  const trends = $('ol.trend-card__list')
    .first()
    .find('li')
    .toArray()
    .flatMap((item, index): RawTrend[] => {
      const topic = topicText($(item).find('a').first().text());
      const count = $(item).find('.tweet-count').first();
      const volume = parseVolume(count.attr('data-count') ?? '') ?? parseVolume(count.text());
      return topic === '' ? [] : [{ topic, rank: index + 1, volume, headlines: [] }];
    });
  if (trends.length === 0) throw new PageError('trends24', 'no entry in ol.trend-card__list', page);
  return trends;
}
