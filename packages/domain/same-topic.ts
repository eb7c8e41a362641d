import { distancesFrom } from './edit-distance.ts';
import { foldLatin, topicKey } from './topic-key.ts';

/** What a name may carry or lack and still name the same: a club's letters, a year, what news and broadcasters add. */
const CARRIED_AFTER = /(?:fc|cf|live|news|finals?|updates?|official|today|tonight|(?:19|20)\d\d)$/;
const CARRIED_BEFORE = /^(?:the|afc|fc|(?:19|20)\d\d)/;
/** Letters that have to be left of a name without what it carries: `theatre` is no `atre`. */
const SHORTEST_AFTER = 4;
const SHORTEST_BEFORE = 6;

/** Above this two keys are one: `ufc300` and `ufc_300`, `frenchopenfinal` and `frenchopenfinels`. */
const MAX_SIMILARITY = 0.88;

/** The topic’s key without what a name may carry: `Chelsea FC` and `#Chelsea` have the same, and so `World Series 2026` and `#WorldSeries`. */
export function nameKey(topic: string): string {
  let key = topicKey(topic);
  for (let shorter = key; ; key = shorter) {
    const first = shorter.replace(CARRIED_AFTER, '');
    if (first.length >= SHORTEST_AFTER) shorter = first;
    const last = shorter.replace(CARRIED_BEFORE, '');
    if (last.length >= SHORTEST_BEFORE) shorter = last;
    if (shorter === key) return key;
  }
}

/** Whether two keys differ by no more than a typing error; short ones by nothing. */
export function areNearDuplicates(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  const most = (1 - MAX_SIMILARITY) * longest;
  // Lengths that differ too much settle most pairs without a distance.
  return Math.abs(a.length - b.length) < most && distancesFrom(a)(b, most) < most;
}

/**
 * Whether two names are of one topic: in any case and script mark, with or without the `#`, nearly the same, or with a
 * year, a club’s letters or another word more that says nothing of its own.
 */
export const isSameTopic = (a: string, b: string): boolean =>
  nameKey(a) === nameKey(b) || areNearDuplicates(topicKey(a), topicKey(b));

const PIECES = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|[\p{Lo}\p{M}]+/gu;

/** What people leave in lower case between two names in capitals: `CSKvRCB`, `PSGatOM`. */
const JOINT = /(?<=[\p{Lu}\p{N}]{2})(vs?|x|at|and|for|in|of|on|to|with)(?=\p{Lu})/gu;

/** The words of a topic as its writer parts them, by spaces, signs, capitals and digits; folded like its key. */
export const wordsOfTopic = (topic: string): string[] =>
  (foldLatin(topic.normalize('NFKC')).replace(JOINT, ' $1 ').match(PIECES) ?? []).map((word) => word.toLowerCase());

/** Every run of neighbouring words, joined, of at most `most` words. */
export function* joinedRuns(words: readonly string[], most: number): Generator<string> {
  for (let start = 0; start < words.length; start += 1) {
    let joined = '';
    for (const word of words.slice(start, start + most)) {
      joined += word;
      yield joined;
    }
  }
}

/**
 * Finds the first of many topics that is the same as one of a candidate's names, or is named within it where the topic
 * is a name that others may carry (`reach` of `names`). Prepared once, asked for every trend of a slot.
 */
export function createTopicLookup<T extends { key: string; reach: TopicReach }>(
  topics: readonly T[],
): (...names: readonly string[]) => T | undefined {
  const byName = new Map<string, T>();
  const alike = new Map<string, T[]>();
  for (const topic of topics) {
    const name = nameKey(topic.key);
    // Of two under one name the one that reaches further counts.
    if (byName.get(name)?.reach !== 'names') byName.set(name, topic);
    for (const end of endsOf(topic.key)) alike.set(end, [...(alike.get(end) ?? []), topic]);
  }
  const named = (run: string, shortest: number): T | undefined => {
    const found = run.length >= shortest ? byName.get(run) : undefined;
    return found?.reach === 'names' ? found : undefined;
  };
  const find = (name: string): T | undefined => {
    const same = byName.get(nameKey(name));
    if (same) return same;
    const key = topicKey(name);
    for (const end of endsOf(key)) {
      const near = alike.get(end)?.find((topic) => areNearDuplicates(topic.key, key));
      if (near) return near;
    }
    for (const run of joinedRuns(wordsOfTopic(name), MOST_WORDS)) {
      const part = named(run, SHORTEST_PART);
      if (part) return part;
    }
    for (let at = SHORTEST_END; at < key.length; at += 1) {
      const end = named(key.slice(0, at), SHORTEST_END) ?? named(key.slice(-at), SHORTEST_END);
      if (end) return end;
    }
    return undefined;
  };
  return (...names) => {
    for (const name of names) {
      const found = find(name);
      if (found) return found;
    }
    return undefined;
  };
}

/** `itself`: only the topic. `names`: also longer topics that hold its words, as `#ChelseaWomen` holds `Chelsea`, and `#chelseawomen`. */
export type TopicReach = 'itself' | 'names';

/** Letters that a name needs to be found as a word of a longer one. Shorter words that mean more have no such reach. */
const SHORTEST_PART = 3;
/** Letters that it needs to be found where its writer parts no words: `#chelseafans`, `#mlbworldseries`. */
const SHORTEST_END = 6;
const MOST_WORDS = 5;

/** Two near-duplicates agree at their beginning or their end, as at most one letter in eight differs. */
const endsOf = (key: string): string[] => (key.length < 8 ? [] : [`${key.slice(0, 4)}…`, `…${key.slice(-4)}`]);
