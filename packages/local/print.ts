import { styleText } from 'node:util';

/** Writes lines to standard output. */
export const print = (...lines: string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n`);
};

/** Says what happened: these lines for a person, or with `json` the facts on one line for a program. */
export function say(facts: { event: string; [name: string]: unknown }, json: boolean, ...lines: string[]): void {
  print(...(json ? [JSON.stringify(facts)] : lines));
}

/** Text styled for a terminal, plain elsewhere (and where NO_COLOR is set). */
export const styled = (
  style: Parameters<typeof styleText>[0],
  text: string,
  stream: NodeJS.WriteStream = process.stdout,
): string => styleText(style, text, { stream });
