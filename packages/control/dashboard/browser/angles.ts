import type { MetricsAnswer } from '../../answers/index.ts';
import { type Child, el } from './element.ts';
import { figure, percent, plural } from './format.ts';

/** Which angles and tags were used, and how they fared as far as X's figures were read. */
export const angles = ({ angles: rows }: MetricsAnswer): Child[] => {
  const most = Math.max(1, ...rows.map(({ posts }) => posts));
  return [
    el(
      'ul',
      { class: 'bars' },
      ...rows.map(({ angle, posts, share, engagementRate }) =>
        el(
          'li',
          {},
          el('span', { class: 'name' }, angle),
          el('span', { class: 'bar', '--part': posts / most, 'aria-hidden': 'true' }),
          el(
            'span',
            { class: 'value' },
            plural(posts, 'post'),
            el(
              'span',
              { class: 'quiet' },
              ` ${percent(share)}${engagementRate === null ? '' : ` · ${percent(engagementRate)} engaged`}`,
            ),
          ),
        ),
      ),
    ),
  ];
};

export function hashtags({ hashtags: rows, posts }: MetricsAnswer): Child[] {
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
                el('td', {}, figure(impressions)),
                el('td', {}, percent(engagementRate)),
              ),
            ),
        ),
      ),
    ),
    posts.measured === 0 && el('p', { class: 'quiet' }, 'X’s figures have not been read for any of these posts.'),
  ];
}
