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
const SHORTEST = 4;

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
      if (key.length < SHORTEST || (length === 1 && isEveryday(lower))) continue;
      names.add(key);
    }
  }
  return names;
}

/** The first name of a topic that is among `names`; undefined where it has none there. */
export function namedAmong(topic: string, names: ReadonlySet<string>): boolean {
  if (isEverydayTopic(topic)) return false;
  const key = topicKey(topic);
  if (names.has(key)) return true;
  // `#ChelseaLive` of a headline that names Chelsea: any run of its words that is a name.
  return [...joinedRuns(wordsOfTopic(topic), MOST_WORDS)].some((run) => run.length > SHORTEST && names.has(run));
}
