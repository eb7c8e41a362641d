import type { Template } from '../brand/brand.ts';

/**
 * Which pairs of neighbouring words the remembered texts hold. It answers in microseconds what comparing
 * letter by letter answers in milliseconds: how worn a sentence is, and which old texts a new one is closest to.
 */
export interface PhraseBook {
  /** How often a template's most particular pair of words was used, and in which text last (-1 never; texts count from the oldest). */
  wear(template: Template): { uses: number; last: number };
  /** The most pairs of words that this text shares with any one of them. */
  mostShared(skeleton: string): number;
  /** The texts that share most pairs of words with this one, at most `count`, closest first. */
  closest(skeleton: string, count: number): number[];
}

/** Reads the texts' pairs of words, oldest text first. */
export function readPhrases(pairsOfTexts: readonly (readonly number[])[]): PhraseBook {
  const texts = new Map<number, number[]>();
  pairsOfTexts.forEach((pairs, index) => {
    for (const pair of pairs) {
      const list = texts.get(pair);
      if (list) list.push(index);
      else texts.set(pair, [index]);
    }
  });
  const shared = new Uint16Array(pairsOfTexts.length);
  /** Counts shared pairs a text into `shared`, which the caller has to clear, and tells which texts have any. */
  const countShared = (skeleton: string): number[] => {
    const touched: number[] = [];
    for (const pair of pairsOf(skeleton)) {
      for (const text of texts.get(pair) ?? []) {
        const count = shared[text] ?? 0;
        if (count === 0) touched.push(text);
        shared[text] = count + 1;
      }
    }
    return touched;
  };
  return {
    wear(template) {
      let uses = Number.POSITIVE_INFINITY;
      let last = -1;
      for (const pair of pairsOf(maskSlots(template))) {
        const list = texts.get(pair) ?? [];
        if (list.length >= uses) continue;
        uses = list.length;
        last = list.at(-1) ?? -1;
      }
      return { uses: Number.isFinite(uses) ? uses : 0, last };
    },
    mostShared(skeleton) {
      let most = 0;
      for (const text of countShared(skeleton)) most = Math.max(most, shared[text] ?? 0);
      shared.fill(0);
      return most;
    },
    closest(skeleton, count) {
      const order = countShared(skeleton).sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0));
      shared.fill(0);
      return order.slice(0, count);
    },
  };
}

/** Slots that a skeleton masks too keep their name; in the others stands something different every time. */
const maskSlots = (template: Template): string => template.replace(/\{(?!trend\}|link\}|code\})\w+\}/g, '|');

/**
 * The pairs of neighbouring words, each as a hash (FNV-1a): a month is gone through for every post, and numbers are
 * compared ten times as fast as strings. A `|` parts words that are no neighbours.
 */
export function pairsOf(text: string): number[] {
  const pairs: number[] = [];
  let before = 0;
  let word = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const letter = i < text.length ? text.charCodeAt(i) : SPACE;
    if (isWordLetter(letter)) {
      word = Math.imul((word === 0 ? 0x811c9dc5 : word) ^ (letter | 32), 0x01000193);
      continue;
    }
    if (word !== 0) {
      if (before !== 0) pairs.push(Math.imul(before, 31) ^ word);
      before = word;
      word = 0;
    }
    if (letter === BAR) before = 0;
  }
  return pairs;
}

const SPACE = 32;
const BAR = 124;

/** Letters, digits and the apostrophe. */
const isWordLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 39;
