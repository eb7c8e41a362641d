import { expect, test } from '@jest/globals';
import type { InsightsAnswer } from '@promoter/control/answers';
import { insightsCsv } from '@promoter/control/insights-csv';

const FIGURES = {
  posts: 12,
  measured: 10,
  views: 4_000,
  actions: 80,
  costUsd: 2.5,
  per1000Views: { estimate: 20.5, low: 16, high: 25.125 },
  costPerActionUsd: { estimate: 0.031, low: 0.025, high: 0.039 },
};

const answerOf = (arms: readonly string[]): InsightsAnswer => ({
  days: 28,
  first: '2026-10-27',
  last: '2026-11-23',
  mode: 'live',
  measure: 'clicks',
  note: null,
  method: '',
  whole: FIGURES,
  dimensions: [],
  rows: arms.map((arm) => ({
    ...FIGURES,
    dimension: 'product',
    arm,
    label: arm,
    per1000Views: null,
    costPerActionUsd: null,
    verdict: 'too-early',
  })),
});

test('a line for the headings, the whole and each row, each ended as RFC 4180 wants it; what is not known is empty', () => {
  expect(insightsCsv(answerOf(['8x H200']))).toBe(
    [
      'dimension,arm,measure,posts,measured,views,actions,cost_usd,per_1000_views,per_1000_views_low,per_1000_views_high,cost_per_action_usd,cost_per_action_usd_low,cost_per_action_usd_high,verdict\r\n',
      'whole,all,clicks,12,10,4000,80,2.5,20.5,16,25.125,0.031,0.025,0.039,\r\n',
      'product,8x H200,clicks,12,10,4000,80,2.5,,,,,,,too-early\r\n',
    ].join(''),
  );
});

test.each([
  ['a comma', 'H100, SXM', '"H100, SXM"'],
  ['a quotation mark', '24" rack', '"24"" rack"'],
  ['a new line', 'a\nb', '"a\nb"'],
  ['a formula', '=HYPERLINK("http://evil.example")', '"\'=HYPERLINK(""http://evil.example"")"'],
  ['a sum', '+1', "'+1"],
  ['a difference', '-1+1', "'-1+1"],
  ['a function of old', '@SUM(A1)', "'@SUM(A1)"],
  ['a tab before a formula', '\t=1', "'\t=1"],
  ['a tag', '#GPU', '#GPU'],
])('an arm with %s is a text of one cell', (_, arm, written) => {
  expect(insightsCsv(answerOf([arm])).split('\r\n')[2]).toBe(
    `product,${written},clicks,12,10,4000,80,2.5,,,,,,,too-early`,
  );
});
