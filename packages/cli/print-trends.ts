import type { TrendLine } from '@promoter/control/answers';
import { print, printTable, type Row, styled } from './print.ts';

/** What no source lists, by the name that stands for one, with what it is. */
const OWN_TAGS = new Map([
  ['domain-tags', 'tags of the brand’s own field, which no source lists and no post begins from'],
  ['calendar', 'tags of the calendar, which no source lists'],
]);

/** Prints what sources list, and apart from it the tags that need none. */
export function printTrends(trends: readonly TrendLine[]): void {
  const listed = trends.filter(({ source }) => !OWN_TAGS.has(source));
  if (trends.length === 0)
    print('No trends are stored: posts carry domain tags alone. "trends --refresh" asks the sources.');
  else if (listed.length === 0)
    print('No source lists a trend now: posts begin from none, but for a day of the calendar.');
  else
    printTable(
      listed.map(({ hashtag, source, rank, ...trend }) => ({
        trend: hashtag,
        ...standingOf(trend),
        source,
        rank,
        because: trend.reason,
      })),
    );
  for (const [origin, what] of OWN_TAGS) {
    const own = trends.filter(({ source }) => source === origin);
    if (own.length === 0) continue;
    print('', `${what} (${own.length}):`);
    printTable(own.map(({ hashtag, ...tag }) => ({ tag: hashtag, ...standingOf(tag), because: tag.reason })));
  }
}

const standingOf = ({ usable, category }: Pick<TrendLine, 'usable' | 'category'>): Row => ({
  usable: usable ? styled('green', 'yes') : 'no',
  category,
});
