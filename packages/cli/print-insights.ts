import type { InsightsAnswer } from '@promoter/control/answers';
import { print, printTable, printText, styled, terminalWidth } from './print.ts';

type Row = InsightsAnswer['rows'][number];
type Interval = NonNullable<Row['per1000Views']>;

/** So many rows of a dimension are shown, unless all are wanted. */
const MOST_ROWS = 7;

/** From so many columns on there is room for views and clicks, too. */
const WIDE = 110;

const VERDICTS: Readonly<Record<Row['verdict'], string>> = {
  better: 'better',
  worse: 'worse',
  'like-the-rest': 'like the rest',
  'too-early': 'too early to tell',
};

/** Insights for a person: the whole, what stands out, then a table for each dimension; where there is room, with views and clicks. */
export function printInsights(
  { first, last, mode, measure, note, method, whole, dimensions, rows }: InsightsAnswer,
  { most = MOST_ROWS, width = terminalWidth() }: { most?: number | undefined; width?: number | undefined } = {},
): void {
  const a = measure === 'clicks' ? 'a click' : 'an engagement';
  print(styled('bold', `${first} to ${last}, ${mode}: ${counted(whole.posts, 'post')}`));
  if (whole.measured > 0)
    printText(
      `measured: ${whole.measured} of them, ${counted(whole.views, 'view')}, ${counted(whole.actions, a.split(' ')[1] ?? '')}, $${whole.costUsd.toFixed(2)}`,
    );
  if (whole.per1000Views && whole.costPerActionUsd)
    printText(
      `the whole: ${describeRate(whole.per1000Views)} ${measure} per 1,000 views; ${a} costs ${describeCents(whole.costPerActionUsd)} cents`,
    );
  if (note !== null) printText(note);
  if (whole.per1000Views === null) return;
  printText(describeStanding(rows, dimensions));
  for (const { dimension, name } of dimensions) {
    const own = rows.filter((row) => row.dimension === dimension);
    if (own.length === 0) continue;
    print('');
    const [only] = own;
    if (only && own.length === 1) {
      printText(`${name.toLowerCase()}: all posts have the same, ${only.label}`);
      continue;
    }
    const shown = mostTelling(own, most);
    printTable(
      shown.map((row) => ({
        [name.toLowerCase()]: row.label,
        posts: row.measured === row.posts ? row.posts : `${row.measured}/${row.posts}`,
        ...(width === undefined || width >= WIDE
          ? { views: row.views.toLocaleString('en'), [measure]: row.actions.toLocaleString('en') }
          : {}),
        'per 1,000 views': row.per1000Views ? describeRate(row.per1000Views) : '–',
        [`cents ${a}`]: row.costPerActionUsd ? describeCents(row.costPerActionUsd) : '–',
        'beside the whole': VERDICTS[row.verdict],
      })),
      width,
    );
    if (shown.length < own.length) printText(describeRest(own, shown, dimension));
  }
  print('');
  printText(`Posts as 9/10: nine of ten measured. In brackets: ${method}`);
}

/** `better than the whole: #AI (domain tag), 21:00 (hour)`, and what is worse; or that nothing stands out yet. */
function describeStanding(rows: readonly Row[], dimensions: InsightsAnswer['dimensions']): string {
  const named = (verdict: Row['verdict']): string[] => {
    const some = rows.filter((row) => row.verdict === verdict);
    if (some.length === 0) return [];
    const name = (row: Row) => dimensions.find(({ dimension }) => dimension === row.dimension)?.name.toLowerCase();
    return [`${verdict} than the whole: ${some.map((row) => `${row.label} (${name(row)})`).join(', ')}`];
  };
  const told = [...named('better'), ...named('worse')];
  if (told.length > 0) return told.join('\n');
  return rows.some(({ verdict }) => verdict === 'like-the-rest')
    ? 'Nothing is surely better or worse than the whole.'
    : 'It is too early to tell what works: the figures of more posts are needed.';
}

/** Those of which something is told before those of which nothing is, and then those with the most posts; in their order. */
function mostTelling(rows: readonly Row[], most: number): readonly Row[] {
  if (rows.length <= most) return rows;
  const rank = ({ verdict }: Row): number => (verdict === 'too-early' ? 2 : verdict === 'like-the-rest' ? 1 : 0);
  const chosen = new Set(rows.toSorted((a, b) => rank(a) - rank(b) || b.measured - a.measured).slice(0, most));
  return rows.filter((row) => chosen.has(row));
}

function describeRest(all: readonly Row[], shown: readonly Row[], dimension: string): string {
  const rest = all.filter((row) => !shown.includes(row));
  const early = rest.filter(({ verdict }) => verdict === 'too-early').length;
  const told = early === rest.length ? ', too early to tell' : early > 0 ? `, ${early} of them too early to tell` : '';
  return `and ${rest.length} more${told}: --dimension ${dimension}`;
}

/** `12.3 (9.8–15.1)` */
const describeRate = ({ estimate, low, high }: Interval): string => {
  const places = high < 1 ? 2 : high < 1_000 ? 1 : 0;
  return `${estimate.toFixed(places)} (${low.toFixed(places)}–${high.toFixed(places)})`;
};

/** `3.3 (3.0–3.6)`, of an amount in dollars. */
const describeCents = ({ estimate, low, high }: Interval): string =>
  describeRate({ estimate: 100 * estimate, low: 100 * low, high: 100 * high });

const counted = (count: number, one: string): string => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
