import CliTable from 'cli-table3';
import { longestWord, widthOf, wrapText } from './wrap-text.ts';

/** A row of a table: its cells by the headings of their columns. */
export type Row = Readonly<Record<string, string | number>>;

const BORDERS =
  'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid';

const GAP = '  ';

/** No column of sentences is wrapped into less than this: the rows are shown one by one instead. */
const NARROWEST_COLUMN = 16;

/** A word of up to these columns, such as a slot's id or a time, is never broken. */
const LONGEST_WHOLE_WORD = 32;

/**
 * Rows under their headings, in columns without borders; `–` where there are none. The widest columns are wrapped to fit
 * a width; where that would leave too little of them, each row is shown by itself, a line a cell. Nothing is ever cut.
 * Without a width a row is a line.
 */
export function formatTable(
  rows: readonly Row[],
  width: number | undefined,
  styleHeading: (heading: string) => string,
): string {
  const headings = Object.keys(rows[0] ?? { '–': '' });
  const cells = [headings, ...rows.map((row) => headings.map((heading) => String(row[heading] ?? '')))];
  const widths = fittingWidths(cells, width ?? Number.POSITIVE_INFINITY);
  if (widths === undefined) return formatRecords(rows, width ?? 0, styleHeading);
  const [heads = [], ...others] = cells.map((row) => row.map((cell, index) => wrapCell(cell, widths[index] ?? 0)));
  return layOut([heads.map((head) => head.replace(/^.+$/gm, styleHeading)), ...others]);
}

const wrapCell = (cell: string, width: number): string => wrapText(cell, width, { breaksWords: true });

/** Lays cells out in columns that are as wide as their widest lines. */
function layOut(rows: readonly string[][]): string {
  const table = new CliTable({
    chars: { ...Object.fromEntries(BORDERS.split(' ').map((border) => [border, ''])), middle: GAP },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  });
  table.push(...rows);
  return table.toString().replace(/[ \t]+$/gm, '');
}

/**
 * The columns' widths, taken from the widest until all of them and the gaps between them fit; undefined where they
 * cannot. A slot's id stays whole.
 */
function fittingWidths(cells: readonly string[][], width: number): number[] | undefined {
  const columns = (cells[0] ?? []).map((_, index) => cells.map((row) => row[index] ?? ''));
  const widths = columns.map((column) => Math.max(...column.map(widthOf)));
  const least = columns.map((column, index) => leastOf(column, widths[index] ?? 0));
  let excess = widths.reduce((sum, each) => sum + each, GAP.length * (widths.length - 1)) - width;
  for (; excess > 0; excess -= 1) {
    const spare = widths.map((each, index) => (each > (least[index] ?? 0) ? each : 0));
    const widest = Math.max(...spare);
    if (widest === 0) return undefined;
    widths[spare.indexOf(widest)] = widest - 1;
  }
  return widths;
}

function leastOf(column: readonly string[], natural: number): number {
  const word = Math.max(...column.map((cell) => longestWord(cell, LONGEST_WHOLE_WORD)));
  return natural > NARROWEST_COLUMN ? Math.max(NARROWEST_COLUMN, word) : word;
}

/** Each row by itself, a line a cell that has something to say, its heading before it. */
function formatRecords(rows: readonly Row[], width: number, styleHeading: (heading: string) => string): string {
  const margin = Math.max(...rows.flatMap((row) => Object.keys(row).map(widthOf))) + GAP.length;
  const rest = Math.max(1, width - margin);
  return rows
    .map((row) => {
      const filled = Object.entries(row).filter(([, cell]) => cell !== '');
      return filled.map(([heading, cell]) => {
        const [first = '', ...others] = wrapCell(String(cell), rest).split('\n');
        const head = `${styleHeading(heading)}${' '.repeat(margin - widthOf(heading))}${first}`;
        return [head.trimEnd(), ...others.map((line) => `${' '.repeat(margin)}${line}`)].join('\n');
      });
    })
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
