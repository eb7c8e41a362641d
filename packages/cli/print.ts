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

/** No column of a table is made narrower than this to fit a terminal. */
const NARROWEST_COLUMN = 16;

/** A row of a table: its cells by the headings of their columns. */
export type Row = Readonly<Record<string, string | number>>;

/**
 * Prints rows under their headings, in columns without borders; `–` where there are none. On a terminal the widest
 * columns wrap, so that a row fits its width; elsewhere (`width` undefined) nothing is wrapped.
 */
export function printTable(rows: readonly Row[], width = process.stdout.columns): void {
  const heads = Object.keys(rows[0] ?? { '–': '' }).map((heading) => styled('dim', heading));
  const natural = layOut(heads, rows, []);
  const fitted = layOut(heads, rows, width === undefined ? natural.widths : narrowed(natural.widths, width));
  print(fitted.text.replace(/[ \t]+$/gm, ''));
}

function layOut(head: string[], rows: readonly Row[], colWidths: number[]): { text: string; widths: number[] } {
  const table = new CliTable({
    head,
    colWidths,
    wordWrap: true,
    chars: { ...Object.fromEntries(BORDERS.split(' ').map((border) => [border, ''])), middle: GAP },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  });
  table.push(...rows.map((row) => Object.values(row).map(String)));
  // Laying out fills in the widths that were not given.
  return { text: table.toString(), widths: colWidths };
}

/** Takes from the widest column until all of them and the gaps between them fit. */
function narrowed(widths: readonly number[], width: number): number[] {
  const fitting = [...widths];
  const gaps = GAP.length * (fitting.length - 1);
  for (let excess = fitting.reduce((sum, each) => sum + each, gaps) - width; excess > 0; excess -= 1) {
    const widest = Math.max(...fitting);
    if (widest <= NARROWEST_COLUMN) break;
    fitting[fitting.indexOf(widest)] = widest - 1;
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
