import { text as readAll } from 'node:stream/consumers';
import { WrongUsage } from '@promoter/local/refusal.ts';

/** A post's text: as it was typed, or what standard input holds. Throws a `WrongUsage` where there is none. */
export async function readPostText(given: string | undefined): Promise<string> {
  if (given === undefined && process.stdin.isTTY) process.stderr.write('Write the text; Ctrl-D ends it.\n');
  const text = (given ?? (await readAll(process.stdin))).trimEnd();
  if (text === '') throw new WrongUsage('no text was given: write it in quotes after the rest, or pipe it in');
  return text;
}
