import { CELEBRITIES } from '../lexicon/celebrities.ts';
import { entriesOf } from '../lexicon/subject.ts';
import { isEnglishWord } from '../normalise/english.ts';
import type { Words } from '../normalise/split.ts';
import { createPhrases } from '../safety/phrases.ts';

const people = createPhrases(
  entriesOf(CELEBRITIES)
    .filter((words) => words.length > 1)
    .map((words) => [words, true] as const),
);

/**
 * Topics that hold `AI` and are not about it: Air India's flights (`AI171`), a person of whom pictures were made
 * (`Taylor Swift AI`), and sentences of languages in which it is a word (`ai que saudade`).
 */
export function isSomebodyOrFlight({ words, text }: Words): boolean {
  if (!words.includes('ai')) return false;
  const after = words[words.indexOf('ai') + 1] ?? '';
  if (/^\d{3,4}$/.test(after)) return true;
  if (people.find(words).length > 0) return true;
  if (/AI(?![a-z])/.test(text) && /[a-z]/.test(text)) return false;
  const foreign = words.filter((word) => !isEnglishWord(word) && !/\d/.test(word) && word !== 'ai');
  return foreign.length > 0 && foreign.length >= words.length - 2;
}
