import type { MetricsAnswer } from '@promoter/control/answers';
import { type Child, el, quiet, scrollableTable } from './element.ts';
import { figure, measured, percent, plural } from './format.ts';

type Angle = MetricsAnswer['angles'][number];

/** How each angle does: by its engagement rate where that was measured, else by how often it was used. */
export function angles({ angles: rows }: MetricsAnswer): Child[] {
  const isMeasured = rows.some(({ engagementRate }) => engagementRate !== null);
  const weight = ({ posts, engagementRate }: Angle) => (isMeasured ? (engagementRate ?? 0) : posts);
  const most = Math.max(...rows.map(weight)) || 1;
  return [
    el(
      'ul',
      { class: 'bars' },
      ...rows.map((row) =>
        el(
          'li',
          {},
          el('span', { class: 'name' }, row.angle),
          el(
            'span',
            { class: 'value' },
            isMeasured ? measured(row.engagementRate, (rate) => `${percent(rate)} engaged`) : plural(row.posts, 'post'),
            el(
              'span',
              { class: 'quiet' },
              ' ',
              isMeasured ? `of ${plural(row.posts, 'post')}` : measured(row.share, percent),
            ),
          ),
          el('span', { class: 'bar', '--part': weight(row) / most, 'aria-hidden': 'true' }),
        ),
      ),
    ),
  ];
}

const HASHTAGS_SHOWN = 12;

/** The hashtags used most, with how their posts were received. */
export function hashtags({ hashtags: rows }: MetricsAnswer): Child[] {
  if (rows.length === 0) return [quiet('No hashtag has been used yet.')];
  return [
    scrollableTable(
      'Hashtags',
      ['Hashtag', 'Posts', 'Views', 'Engaged'],
      rows
        .slice(0, HASHTAGS_SHOWN)
        .map(({ hashtag, posts, impressions, engagementRate }) => [
          hashtag,
          figure(posts),
          measured(impressions, figure),
          measured(engagementRate, percent),
        ]),
    ),
  ];
}
