import { foldLatin, joinedRuns, topicKey, wordsOfTopic } from '@promoter/domain';
import { ENGLISH } from '../normalise/english.ts';

/** A word that is used as often as this in SUBTLEX-US's 51 million says nothing of a name: `fire`, `home`, `friends`. */
const EVERYDAY = 1_500;
const DATES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december today tonight tomorrow weekend christmas easter summer winter spring autumn`.split(
    /\s+/,
  ),
);

const isEveryday = (word: string): boolean => DATES.has(word) || (ENGLISH.get(word) ?? 0) >= EVERYDAY;

/** Whether a topic is one everyday word, or several that make no name: what falls only by news that is about it. */
export function isEverydayTopic(topic: string): boolean {
  const words = wordsOfTopic(topic).filter((word) => /\p{L}/u.test(word));
  return words.length === 0 || words.every(isEveryday);
}

const MOST_WORDS = 5;
/** Letters of a word that is a name by its capital, and of one that is a name by nothing but capitals: `RCB`. */
const SHORTEST = 4;
const SHORTEST_INITIALS = 3;
/** Initials that say where something was or who told it, which is not whom it happened to. */
const INITIALS_OF_NOBODY = new Set(
  'usa uae bbc cnn itv nbc abc cbs fox sky afp npr gop ceo cfo cto dna gps suv atm faq diy csi mri'.split(' '),
);
/** A word of four letters that is said as often as this is no name within a longer topic: `lens`. */
const SAID_OFTEN = 200;

/** Whether a key of few letters means one thing alone: then it may be found within longer topics. */
export function isUnambiguous(key: string): boolean {
  if (!/\p{L}/u.test(key)) return false;
  if (key.length > SHORTEST) return true;
  if (key.length === SHORTEST) return (ENGLISH.get(key) ?? 0) < SAID_OFTEN;
  return key.length >= SHORTEST_INITIALS && !ENGLISH.has(key) && !INITIALS_OF_NOBODY.has(key);
}

/** The names that a text may hold, as keys: one word that is written like a name or known to no dictionary, or several. */
export function namesIn(text: string): Set<string> {
  const words = (foldLatin(text.normalize('NFKC')).match(/[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?/gu) ?? []).map((word) =>
    word.replace(/['’]s?$/i, '').replace(/['’]/g, ''),
  );
  const names = new Set<string>();
  for (const [index] of words.entries()) {
    let capitals = true;
    let unknown = false;
    for (let length = 1; length <= MOST_WORDS && index + length <= words.length; length += 1) {
      const word = words[index + length - 1] ?? '';
      const lower = word.toLowerCase();
      // Small words stand inside names: `Lord of the Rings`.
      capitals &&= /^[\p{Lu}\p{N}]/u.test(word) || (length > 1 && word.length < SHORTEST);
      unknown ||= !ENGLISH.has(lower) && /\p{L}/u.test(word);
      if (!capitals && !unknown) break;
      const key = topicKey(words.slice(index, index + length).join(''));
      if (length === 1 && isEveryday(lower)) continue;
      if (key.length >= SHORTEST || (isInitials(word) && isUnambiguous(key))) names.add(key);
    }
  }
  return names;
}

const isInitials = (word: string): boolean => /^\p{Lu}{3,}$/u.test(word);

/**
 * Everything within a topic by which text may name it, as keys: the topic as a whole, and any run of its words that means
 * one thing alone, as `#ChelseaLive` falls with a headline that names Chelsea. `words` are the same topic's as a reader
 * parts them. Empty for everyday words.
 */
export function namesWithin(topic: string, words: readonly string[]): Set<string> {
  if (isEverydayTopic(topic)) return new Set();
  const runs = [wordsOfTopic(topic), words].flatMap((parts) => [...joinedRuns(parts, MOST_WORDS)]);
  return new Set([topicKey(topic), ...runs.filter((run) => isUnambiguous(run) && !isEveryday(run))]);
}
