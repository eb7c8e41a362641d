import type { MetricsAnswer } from '@promoter/control/answers';
import { type Child, el } from './element.ts';
import { figure, measured, percent, plural } from './format.ts';

type Angle = MetricsAnswer['angles'][number];

/** Which angles work: by how many readers engaged where X told, else by how often each was used. */
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

export function hashtags({ hashtags: rows }: MetricsAnswer): Child[] {
  if (rows.length === 0) return [el('p', { class: 'quiet' }, 'No tag has been used yet.')];
  return [
    el(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Hashtags, scrollable' },
      el(
        'table',
        {},
        el(
          'thead',
          {},
          el('tr', {}, ...['Hashtag', 'Posts', 'Views', 'Engaged'].map((name) => el('th', { scope: 'col' }, name))),
        ),
        el(
          'tbody',
          {},
          ...rows
            .slice(0, 12)
            .map(({ hashtag, posts: count, impressions, engagementRate }) =>
              el(
                'tr',
                {},
                el('th', { scope: 'row' }, hashtag),
                el('td', {}, figure(count)),
                el('td', {}, measured(impressions, figure)),
                el('td', {}, measured(engagementRate, percent)),
              ),
            ),
        ),
      ),
    ),
  ];
}
