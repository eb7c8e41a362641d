import type { AmbiguousName } from './field-vocabulary.ts';
import { CELEBRITIES } from './lexicon/celebrities.ts';
import { entriesOf } from './lexicon/subject.ts';
import { isEnglishWord } from './normalise/english.ts';
import type { Words } from './normalise/split.ts';
import { createPhrases } from './safety/phrases.ts';

const people = createPhrases(
  entriesOf(CELEBRITIES)
    .filter((words) => words.length > 1)
    .map((words) => [words, true] as const),
);

/**
 * Whether a topic that holds the abbreviation is about something else: what the brand names itself, a person whose name
 * is in it, or a sentence of a language in which the letters are a word.
 */
export function hasOtherMeaning({ words, text }: Words, { word, notBefore }: AmbiguousName): boolean {
  if (notBefore.test(words[words.indexOf(word) + 1] ?? '')) return true;
  if (people.find(words).length > 0) return true;
  const inCapitals = new RegExp(`${word.toUpperCase()}(?![a-z])`).test(text) && /[a-z]/.test(text);
  if (inCapitals) return false;
  const foreign = words.filter((other) => !isEnglishWord(other) && !/\d/.test(other) && other !== word);
  return foreign.length > 0 && foreign.length >= words.length - 2;
}
