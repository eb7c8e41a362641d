import { print, styled } from '@promoter/local/print.ts';
import { formatTable, type Row } from './table.ts';
import { widthOf, wrapText } from './wrap-text.ts';

export { print, type Row, styled };

export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));

export const printJsonLines = (rows: readonly unknown[]): void => {
  for (const row of rows) print(JSON.stringify(row));
};

/**
 * The columns that a line may have: `COLUMNS` where it is set, else those of the terminal; undefined elsewhere, and on a
 * terminal that names none.
 */
export function terminalWidth(
  columns: number | undefined = process.stdout.columns,
  env: NodeJS.ProcessEnv = process.env,
): number | undefined {
  const { COLUMNS = '' } = env;
  return /^[1-9]\d{0,5}$/.test(COLUMNS) ? Number(COLUMNS) : columns || undefined;
}

/** Prints rows as a table that fits the terminal, with nothing cut; where there is none, each row is one line. */
export function printTable(rows: readonly Row[], width = terminalWidth()): void {
  print(formatTable(rows, width, (heading) => styled('dim', heading)));
}

/** Prints sentences, wrapped between words on a terminal. */
export function printText(...lines: string[]): void {
  const width = terminalWidth();
  print(...(width === undefined ? lines : lines.map((line) => wrapText(line, width))));
}

/** Prints a text after its lead, and on a terminal the rest of it below its beginning. */
export function printItem(lead: string, text: string): void {
  const width = terminalWidth();
  const indent = ' '.repeat(widthOf(lead));
  print(`${lead}${width === undefined ? text : wrapText(text, width - indent.length).replaceAll('\n', `\n${indent}`)}`);
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
