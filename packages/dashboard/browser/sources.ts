import type { MetricsAnswer, StatusAnswer } from '@promoter/control/answers';
import { type Child, el } from './element.ts';
import { distance, figure, measured, percent, plural } from './format.ts';

/** The trends, prices and sources that posts are composed from, how fresh they are, and when slots were last reconciled. */
export const sources = ({ trends, offers, lastSettledAt }: StatusAnswer): Child[] => [
  el(
    'dl',
    { class: 'facts' },
    el('dt', {}, 'Trends'),
    el(
      'dd',
      {},
      trends.newestAt === null
        ? 'not read yet'
        : el(
            'span',
            {},
            `${trends.usable} usable of ${trends.usable + trends.refused}, read `,
            distance(trends.newestAt),
          ),
    ),
    el('dt', {}, 'Prices'),
    el(
      'dd',
      {},
      offers.newestAt === null
        ? 'not read yet'
        : el('span', {}, `${plural(offers.available, 'offer')}, read `, distance(offers.newestAt)),
    ),
    el('dt', {}, 'Last reconciliation'),
    el('dd', {}, lastSettledAt === null ? 'not yet' : distance(lastSettledAt)),
  ),
  trends.sources.length > 0 &&
    el(
      'ul',
      { class: 'sources' },
      ...trends.sources.map(({ name, healthy, error, failures, restsUntil }) =>
        el(
          'li',
          {},
          el(
            'span',
            { class: `chip ${healthy ? 'good' : 'warn'}` },
            healthy ? 'answers' : restsUntil ? 'resting' : 'failing',
          ),
          el('b', {}, name),
          !healthy &&
            el('span', { class: 'quiet' }, `${plural(failures, 'failure')} in a row: ${error ?? 'no answer'}`),
        ),
      ),
    ),
];

/** The calls to outside services: how many, how many failed, how fast. */
export function apiCalls({ api }: MetricsAnswer): Child[] {
  if (api.length === 0)
    return [el('p', { class: 'quiet' }, 'No outside service has been called yet: a rehearsal sends nothing to X.')];
  return [
    el(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'API calls, scrollable' },
      el(
        'table',
        {},
        el(
          'thead',
          {},
          el('tr', {}, ...['Call', 'Count', 'Failed', '95 % within'].map((name) => el('th', { scope: 'col' }, name))),
        ),
        el(
          'tbody',
          {},
          ...api.map(({ call, calls: count, errorRate, p95Ms }) =>
            el(
              'tr',
              {},
              el('th', { scope: 'row' }, nameOf(call)),
              el('td', {}, figure(count)),
              el('td', {}, measured(errorRate, percent)),
              el(
                'td',
                {},
                measured(p95Ms, (ms) => `${figure(ms)} ms`),
              ),
            ),
          ),
        ),
      ),
    ),
  ];
}

/** `X: create post` of `x.create-post` */
const nameOf = (call: string): string => call.replace(/^x\./, 'X: ').replace(/[.-]/g, ' ');
