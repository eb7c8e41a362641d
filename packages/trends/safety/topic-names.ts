import type { Words } from '../normalise/split.ts';
import type { Evidence, LexiconIndex } from './lexicon-index.ts';
import { covers, isInside, type PhraseMatch } from './phrases.ts';
import { isRude, sentimentOf } from './rude-words.ts';
import { isDecoration } from './titles.ts';

/** The names in a topic that say what it is about, and whether the rest of it says anything else. */
export interface TopicNames {
  /** The name that is evidence, where the whole topic is known; undefined where there is none. */
  conclusive: PhraseMatch<Evidence> | undefined;
  /** A word that nothing places, beside a name that is known. */
  unplaced: string | undefined;
  /** A company that is not ours to advertise for. */
  company: PhraseMatch<Evidence> | undefined;
}

/**
 * Reads the names of a topic. A name is evidence only where the rest of the topic is placed: by another name, or by a word
 * that says nothing of its own. A name that trends for anything is no evidence, though it places itself; nor is a name of
 * the field where the topic is not of it (`Taylor Swift AI`).
 */
export function namesIn({ words }: Words, isOfField: boolean, lexicon: LexiconIndex): TopicNames {
  // With a version a product of the field is no bare name: `Claude 7`.
  const anything = lexicon.anything
    .find(words)
    .filter(({ start, length }) => !(isOfField && /^\d/.test(words[start + length] ?? '')));
  const harmless = lexicon.harmless.find(words).filter((found) => !anything.some((name) => isInside(found, name)));
  const field = (isOfField ? lexicon.field.find(words) : []).filter(
    (found) => !anything.some((name) => isInside(found, name)),
  );
  const company = lexicon.companies
    .find(words)
    .find((found) => ![...harmless, ...field].some((other) => other.length > found.length && isInside(found, other)));
  const names = [...harmless, ...field];
  if (names.length === 0) return { conclusive: undefined, unplaced: undefined, company };
  // A holiday is everywhere: with a place beside it, it is what happened there.
  const isHoliday = names.some(({ value }) => value.category === 'holiday');
  const beside = anything.filter(({ value }) => !(isHoliday && value.category === 'place'));
  const known = [...harmless, ...field, ...beside, ...lexicon.idioms.find(words), ...lexicon.placed.find(words)];
  const isPlaced = (word: string, index: number) =>
    isDecoration(word, words.slice(0, index)) ||
    (isOfField && /^\d/.test(word)) ||
    /^\D$/.test(word) ||
    known.some((phrase) => covers(phrase, index));
  const unplacedAt = words.findIndex((word, index) => !isPlaced(word, index));
  const certain = names.filter(({ value }) => !value.loose);
  if (unplacedAt < 0)
    return { conclusive: withoutPeopleAlone(certain[0] ?? names[0], words), unplaced: undefined, company };
  const ofFans = certain.find(({ value }) => value.fans || value.people);
  const doubtful = lexicon.doubtful.find(words).some((found) => !names.some((name) => isInside(found, name)));
  const innocent = words.every((word, index) => isPlaced(word, index) || (!isRude(word) && sentimentOf(word) >= 0));
  return ofFans && !doubtful && innocent
    ? { conclusive: ofFans, unplaced: undefined, company }
    : { conclusive: undefined, unplaced: words[unplacedAt], company };
}

/** A singer's name that is the whole topic trends for anything. */
const withoutPeopleAlone = (
  found: PhraseMatch<Evidence> | undefined,
  words: readonly string[],
): PhraseMatch<Evidence> | undefined => (found?.value.people && found.length === words.length ? undefined : found);
