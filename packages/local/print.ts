import { styleText } from 'node:util';
import CliTable from 'cli-table3';

/** Writes lines to standard output. */
export const print = (...lines: string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n`);
};

export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));

export const printJsonLines = (rows: readonly unknown[]): void => {
  for (const row of rows) print(JSON.stringify(row));
};

/** Text styled for a terminal, plain elsewhere (and where NO_COLOR is set). */
export const styled = (
  style: Parameters<typeof styleText>[0],
  text: string,
  stream: NodeJS.WriteStream = process.stdout,
): string => styleText(style, text, { stream });

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** Rows under headings, in columns, without lines around them. */
export function printTable(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const table = new CliTable({
    head: headings.map((heading) => styled('dim', heading)),
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  });
  table.push(...rows.map((row) => row.map(String)));
  print(table.toString().replace(/[ \t]+$/gm, ''));
}
