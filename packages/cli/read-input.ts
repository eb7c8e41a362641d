import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/**
 * All of standard input. On a terminal, where it would wait without a word, it says first what to type, and that Ctrl-D
 * ends it: `wanted` is the beginning of that sentence.
 */
export async function readInput(
  wanted: string,
  input: Readable & { isTTY?: boolean } = process.stdin,
  terminal: { write(text: string): unknown } = process.stderr,
): Promise<string> {
  if (input.isTTY) terminal.write(`${wanted}; Ctrl-D ends it.\n`);
  return text(input);
}
