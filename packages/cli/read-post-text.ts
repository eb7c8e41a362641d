import { WrongUsage } from '@promoter/local/refusal.ts';
import { readInput } from './read-input.ts';

/** A post's text: as it was typed, or what standard input holds. Throws a `WrongUsage` where there is none. */
export async function readPostText(given: string | undefined): Promise<string> {
  const text = (given ?? (await readInput('Write the text'))).trimEnd();
  if (text === '') throw new WrongUsage('no text was given: write it in quotes after the rest, or pipe it in');
  return text;
}
