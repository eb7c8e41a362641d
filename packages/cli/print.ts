import { stripVTControlCharacters } from 'node:util';
import { print, styled } from '@promoter/local/print.ts';
import CliTable from 'cli-table3';

export { print, styled };

export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));

export const printJsonLines = (rows: readonly unknown[]): void => {
  for (const row of rows) print(JSON.stringify(row));
};

const BORDERS =
  'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid';

const GAP = '  ';

/** No column of a table is wrapped into less than this to fit a terminal. */
const NARROWEST_COLUMN = 16;

/** A row of a table: its cells by the headings of their columns. */
export type Row = Readonly<Record<string, string | number>>;

/** The columns that a line may have: `COLUMNS` where it is set, else those of the terminal; undefined elsewhere. */
export function terminalWidth(
  columns: number | undefined = process.stdout.columns,
  env: NodeJS.ProcessEnv = process.env,
): number | undefined {
  const { COLUMNS = '' } = env;
  return /^[1-9]\d{0,5}$/.test(COLUMNS) ? Number(COLUMNS) : columns;
}

/**
 * Prints rows under their headings, in columns without borders; `–` where there are none. On a terminal the widest
 * columns wrap, so that a row fits its width; where it is too narrow for that, the last columns are cut. Elsewhere
 * (`width` undefined) nothing is wrapped or cut.
 */
export function printTable(rows: readonly Row[], width = terminalWidth()): void {
  const heads = Object.keys(rows[0] ?? { '–': '' }).map((heading) => styled('dim', heading));
  const natural = layOut(heads, rows, [], heads.length);
  const wrapped = width === undefined ? natural.widths : narrowed(natural.widths, longestWords(rows), width);
  const fitted = width === undefined ? wrapped : cut(wrapped, width);
  // A column that is cut stays on one line.
  const firstCut = fitted.findIndex((each, index) => each !== wrapped[index]);
  const { text } = layOut(heads, rows, fitted, firstCut < 0 ? heads.length : firstCut);
  print(text.replace(/[ \t]+$/gm, ''));
}

/** Lays rows out in columns of these widths, filling in those that were not given. Columns from `firstCut` on do not wrap. */
function layOut(
  heads: readonly string[],
  rows: readonly Row[],
  colWidths: number[],
  firstCut: number,
): { text: string; widths: number[] } {
  const cells = (row: readonly string[]) => row.map((content, index) => ({ content, wordWrap: index < firstCut }));
  const table = new CliTable({
    colWidths,
    chars: { ...Object.fromEntries(BORDERS.split(' ').map((border) => [border, ''])), middle: GAP },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  });
  table.push(cells(heads), ...rows.map((row) => cells(Object.values(row).map(String))));
  return { text: table.toString(), widths: colWidths };
}

const excessOf = (widths: readonly number[], width: number): number =>
  widths.reduce((sum, each) => sum + each, GAP.length * (widths.length - 1)) - width;

/**
 * Takes from the widest column until all of them and the gaps between them fit. No column is made narrower than its
 * longest word: a slot's id stays whole.
 */
function narrowed(widths: readonly number[], least: readonly number[], width: number): number[] {
  const fitting = [...widths];
  for (let excess = excessOf(fitting, width); excess > 0; excess -= 1) {
    const spare = fitting.map((each, index) => (each > (least[index] ?? 0) ? each : 0));
    const widest = Math.max(...spare);
    if (widest <= NARROWEST_COLUMN) break;
    fitting[spare.indexOf(widest)] = widest - 1;
  }
  return fitting;
}

/** The longest word of each column. */
const longestWords = (rows: readonly Row[]): number[] =>
  Object.keys(rows[0] ?? {}).map((heading) =>
    Math.max(...rows.map((row) => longestWord(stripVTControlCharacters(String(row[heading] ?? ''))))),
  );

const longestWord = (text: string): number => Math.max(...text.split(/\s+/).map((word) => word.length));

/** Takes what is still too much from the last column, then from the one before it. */
function cut(widths: readonly number[], width: number): number[] {
  const fitting = [...widths];
  for (let index = fitting.length - 1; index >= 0; index -= 1) {
    const had = fitting[index] ?? 0;
    fitting[index] = Math.max(1, had - Math.max(0, excessOf(fitting, width)));
  }
  return fitting;
}

/** Prints what a command answers: as JSON for a script, else as it is shown to a person. */
export function printAnswer<Answer>(
  answer: Answer,
  { json }: { json?: boolean },
  show: (answer: Answer) => void,
): void {
  if (json) printJson(answer);
  else show(answer);
}
