import type { Template } from './brand.ts';

/**
 * Which pairs of neighbouring words the remembered texts hold. It answers in microseconds what comparing
 * letter by letter answers in milliseconds: how worn a sentence is, and which old texts a new one is closest to.
 */
export interface PhraseBook {
  /** How often a template's most particular pair of words was used, and in which text last (-1 never; texts count from the oldest). */
  wear(template: Template): { uses: number; last: number };
  /** Remembered texts that share pairs of words with this one, closest first, each with how many. */
  echoes(skeleton: string): { text: number; shared: number }[];
}

/** Reads the texts, oldest first. */
export function readPhrases(skeletons: readonly string[]): PhraseBook {
  const texts = new Map<string, number[]>();
  skeletons.forEach((skeleton, index) => {
    for (const pair of pairsOf(skeleton)) {
      const list = texts.get(pair);
      if (list) list.push(index);
      else texts.set(pair, [index]);
    }
  });
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
    echoes(skeleton) {
      const shared = new Map<number, number>();
      for (const pair of pairsOf(skeleton)) {
        for (const text of texts.get(pair) ?? []) shared.set(text, (shared.get(text) ?? 0) + 1);
      }
      return [...shared].map(([text, count]) => ({ text, shared: count })).sort((a, b) => b.shared - a.shared);
    },
  };
}

/** Slots that a skeleton masks too keep their name; in the others stands something different every time. */
const maskSlots = (template: Template): string => template.replace(/\{(?!trend\}|link\}|code\})\w+\}/g, ' | ');

function pairsOf(skeleton: string): Set<string> {
  const words = skeleton.toLowerCase().match(/[a-z0-9']+|\|/g) ?? [];
  const pairs = new Set<string>();
  for (let i = 1; i < words.length; i += 1) {
    const [before = '', word = ''] = [words[i - 1], words[i]];
    if (before !== '|' && word !== '|') pairs.add(`${before} ${word}`);
  }
  return pairs;
}
