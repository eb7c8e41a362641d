import { describe, expect, test } from '@jest/globals';
import type { InsightsAnswer } from '@promoter/control/answers';
import stringWidth from 'string-width';
import { printInsights } from '../../packages/cli/print-insights.ts';
import { keepPrinted } from '../support/printed.ts';

const printed = keepPrinted();

type Row = InsightsAnswer['rows'][number];

const FIGURES = {
  posts: 60,
  measured: 48,
  views: 24_000,
  actions: 480,
  costUsd: 12.06,
  per1000Views: { estimate: 20.04, low: 17.5, high: 22.96 },
  costPerActionUsd: { estimate: 0.025, low: 0.0219, high: 0.0287 },
};

const rowOf = (arm: string, change: Partial<Row> = {}): Row => ({
  dimension: 'domainTag',
  arm,
  label: arm,
  ...FIGURES,
  posts: 20,
  measured: 20,
  verdict: 'like-the-rest',
  ...change,
});

const insightsOf = (rows: readonly Row[], change: Partial<InsightsAnswer> = {}): InsightsAnswer => ({
  days: 28,
  first: '2026-10-27',
  last: '2026-11-23',
  mode: 'live',
  measure: 'clicks',
  note: null,
  method: '90 % intervals of a stated method.',
  whole: FIGURES,
  dimensions: [
    { dimension: 'idea', name: 'Idea' },
    { dimension: 'domainTag', name: 'Domain tag' },
    { dimension: 'picture', name: 'Picture' },
  ],
  rows,
  ...change,
});

const TAGS = [
  rowOf('#AI', { verdict: 'better', measured: 18 }),
  rowOf('#GPU'),
  rowOf('#LLM', { verdict: 'worse' }),
  rowOf('#GenAI', { verdict: 'too-early', posts: 3, measured: 0, per1000Views: null, costPerActionUsd: null }),
];

describe('insights on a terminal', () => {
  test('say what the whole brought, what stands out, and each arm with its interval and its verdict in words', () => {
    printInsights(insightsOf(TAGS), { width: 80 });
    expect(printed.text.split('\n')).toEqual([
      '2026-10-27 to 2026-11-23, live: 60 posts',
      'measured: 48 of them, 24,000 views, 480 clicks, $12.06',
      'the whole: 20.0 (17.5–23.0) clicks per 1,000 views; a click costs 2.5 (2.2–2.9) cents',
      'better than the whole: #AI (domain tag)',
      'worse than the whole: #LLM (domain tag)',
      '',
      'domain tag  posts  per 1,000 views   cents a click  beside the whole',
      '#AI         18/20  20.0 (17.5–23.0)  2.5 (2.2–2.9)  better',
      '#GPU        20     20.0 (17.5–23.0)  2.5 (2.2–2.9)  like the rest',
      '#LLM        20     20.0 (17.5–23.0)  2.5 (2.2–2.9)  worse',
      '#GenAI      0/3    –                 –              too early to tell',
      '',
      'Posts as 9/10: nine of ten measured. In brackets: 90 % intervals of a stated method.',
      '',
    ]);
  });

  test('have views and clicks, too, where there is room', () => {
    printInsights(insightsOf(TAGS), { width: 110 });
    expect(printed.text).toContain(
      [
        'domain tag  posts  views   clicks  per 1,000 views   cents a click  beside the whole',
        '#AI         18/20  24,000  480     20.0 (17.5–23.0)  2.5 (2.2–2.9)  better',
      ].join('\n'),
    );
  });

  test('show of many arms those of which something is told, then those with the most posts, and say what is left out', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      rowOf(`idea-${index}`, { dimension: 'idea', verdict: 'too-early', measured: index, posts: index }),
    );
    const ideas = [rowOf('best', { dimension: 'idea', verdict: 'better', measured: 11 }), ...many];
    printInsights(insightsOf(ideas), { width: 80 });
    const shown = ideas.filter(({ arm }) => new RegExp(`^${arm} `, 'm').test(printed.text)).map(({ arm }) => arm);
    expect(shown).toEqual(['best', 'idea-24', 'idea-25', 'idea-26', 'idea-27', 'idea-28', 'idea-29']);
    expect(printed.text).toContain('and 24 more, too early to tell: --dimension idea');
  });

  test('show every arm where all are wanted', () => {
    const ideas = Array.from({ length: 30 }, (_, index) => rowOf(`idea-${index}`, { dimension: 'idea' }));
    printInsights(insightsOf(ideas), { most: Number.POSITIVE_INFINITY, width: 80 });
    expect(printed.text.match(/^idea-/gm)).toHaveLength(30);
    expect(printed.text).not.toContain('more');
  });

  test('compare nothing where all posts have the same', () => {
    printInsights(insightsOf([rowOf('without', { dimension: 'picture' })]), { width: 80 });
    expect(printed.text).toContain('picture: all posts have the same, without\n');
  });

  test('say plainly that it is too early, or that nothing stands out', () => {
    printInsights(insightsOf([rowOf('#AI', { verdict: 'too-early' })]), { width: 80 });
    expect(printed.text).toContain('It is too early to tell what works: the figures of more posts are needed.');
    printed.text = '';
    printInsights(insightsOf([rowOf('#AI')]), { width: 80 });
    expect(printed.text).toContain('Nothing is surely better or worse than the whole.');
  });

  test('say why nothing is known, and show no empty tables', () => {
    const whole = { ...FIGURES, measured: 0, per1000Views: null, costPerActionUsd: null };
    printInsights(insightsOf(TAGS, { whole, note: 'Rehearsed posts have no readers.', mode: 'rehearsal' }), {});
    expect(printed.text.split('\n')).toEqual([
      '2026-10-27 to 2026-11-23, rehearsal: 60 posts',
      'Rehearsed posts have no readers.',
      '',
    ]);
  });

  test('name engagements where these are counted', () => {
    printInsights(insightsOf(TAGS, { measure: 'engagements', note: 'X gives no clicks.' }), { width: 80 });
    expect(printed.text).toContain('engagements per 1,000 views; an engagement costs');
    expect(printed.text).toContain('cents an engagement');
  });

  test.each([40, 60, 80, 110])('fit %i columns', (width) => {
    const env = process.env.COLUMNS;
    process.env.COLUMNS = String(width);
    printInsights(insightsOf(TAGS));
    if (env === undefined) delete process.env.COLUMNS;
    else process.env.COLUMNS = env;
    expect(printed.text.split('\n').filter((line) => stringWidth(line) > width)).toEqual([]);
  });
});
