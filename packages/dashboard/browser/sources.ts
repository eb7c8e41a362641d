import type { MetricsAnswer, StatusAnswer } from '@promoter/control/answers';
import { type Child, el, facts, list, quiet, scrollableTable } from './element.ts';
import { distance, figure, measured, percent, plural } from './format.ts';

/**
 * The trends, prices and sources that posts are composed from, how fresh they are, and when slots were last
 * reconciled.
 */
export function sources({ trends, offers, lastSettledAt }: StatusAnswer): Child[] {
  const fromSources = trends.fromSources ?? 0;
  return [
    facts(
      [
        'Trends of sources',
        ...(trends.newestAt === null
          ? ['none delivered yet']
          : [`${figure(fromSources)} usable, last delivered `, distance(trends.newestAt)]),
      ],
      ['Calendar and field', `${plural(trends.usable - fromSources, 'tag')} usable`],
      ['Prices', ...readAt(plural(offers.available, 'offer'), offers.newestAt)],
      ['Last reconciliation', lastSettledAt === null ? 'not yet' : distance(lastSettledAt)],
    ),
    trends.sources.length > 0 &&
      list('ul', { class: 'sources' }, trends.sources, ({ name, healthy, error, failures, restsUntil }) => [
        el(
          'span',
          { class: `chip ${healthy ? 'good' : 'warn'}` },
          healthy ? 'answers' : restsUntil ? 'resting' : failures > 0 ? 'failing' : 'incomplete',
        ),
        el('b', {}, name),
        !healthy &&
          el(
            'span',
            { class: 'quiet' },
            `${failures > 0 ? `${plural(failures, 'failure')} in a row: ` : ''}${error ?? 'no answer'}`,
          ),
      ]),
  ];
}

const readAt = (what: string, at: string | null): Child[] =>
  at === null ? ['not read yet'] : [`${what}, read `, distance(at)];

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
