import type { InsightsAnswer } from '../answers/index.ts';

/** Insights as CSV (RFC 4180), the whole first; numbers are plain, and what is not known is empty. */
export function insightsCsv({ measure, whole, rows }: InsightsAnswer): string {
  const lines = [
    HEADINGS,
    ['whole', 'all', measure, ...figuresOf(whole), ''],
    ...rows.map((row) => [row.dimension, row.arm, measure, ...figuresOf(row), row.verdict]),
  ];
  return lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

const HEADINGS = [
  'dimension',
  'arm',
  'measure',
  'posts',
  'measured',
  'views',
  'actions',
  'cost_usd',
  'per_1000_views',
  'per_1000_views_low',
  'per_1000_views_high',
  'cost_per_action_usd',
  'cost_per_action_usd_low',
  'cost_per_action_usd_high',
  'verdict',
];

type Cell = string | number | undefined;

const figuresOf = ({
  posts,
  measured,
  views,
  actions,
  costUsd,
  per1000Views: rate,
  costPerActionUsd: cost,
}: InsightsAnswer['whole']): Cell[] => [
  posts,
  measured,
  views,
  actions,
  costUsd,
  rate?.estimate,
  rate?.low,
  rate?.high,
  cost?.estimate,
  cost?.low,
  cost?.high,
];

/** What a spreadsheet would take for a formula, an arm that begins so, is marked as text by an apostrophe (OWASP, "CSV Injection"). */
function cell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const text = (value ?? '').replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
