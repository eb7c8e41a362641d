import type { MetricsAnswer, StatusAnswer } from '@promoter/control/answers';
import { type Child, el, facts, quiet, scrollableTable } from './element.ts';
import { distance, figure, measured, percent, plural } from './format.ts';

/**
 * The trends, prices and sources that posts are composed from, how fresh they are, and when slots were last
 * reconciled.
 */
export const sources = ({ trends, offers, lastSettledAt }: StatusAnswer): Child[] => [
  facts(
    [
      'Trends',
      ...(trends.newestAt === null
        ? ['not read yet']
        : [`${trends.usable} usable of ${trends.usable + trends.refused}, read `, distance(trends.newestAt)]),
    ],
    [
      'Prices',
      ...(offers.newestAt === null
        ? ['not read yet']
        : [`${plural(offers.available, 'offer')}, read `, distance(offers.newestAt)]),
    ],
    ['Last reconciliation', lastSettledAt === null ? 'not yet' : distance(lastSettledAt)],
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
  if (api.length === 0) return [quiet('No outside service has been called yet: a rehearsal sends nothing to X.')];
  return [
    scrollableTable(
      'API calls',
      ['Call', 'Count', 'Failed', '95 % within'],
      api.map(({ call, calls, errorRate, p95Ms }) => [
        nameOf(call),
        figure(calls),
        measured(errorRate, percent),
        measured(p95Ms, (ms) => `${figure(ms)} ms`),
      ]),
    ),
  ];
}

/** `X: create post` of `x.create-post` */
const nameOf = (call: string): string => call.replace(/^x\./, 'X: ').replace(/[.-]/g, ' ');
