import type { Remembered } from '@promoter/domain';
import { type PhraseBook, readPhrases } from './phrases.ts';
import { greatestSimilarity, weigh } from './similarity.ts';

/** The memory, prepared for being asked many times in one composition. */
export interface Recollection {
  /** Oldest first. */
  entries: readonly Remembered[];
  phrases: PhraseBook;
  /** The most pairs of words that a skeleton shares with any one text: how alike they look at a glance. */
  glance(skeleton: string): number;
  /** The greatest similarity among the texts that share most with a skeleton. Tells candidates apart at a tenth of the price. */
  nearestOfClosest(skeleton: string): number;
  /** The greatest similarity to anything remembered. */
  nearest(skeleton: string): number;
}

/** How many of the closest texts are compared letter by letter to tell candidates apart. */
const CLOSEST = 16;

export function recollect(remembered: readonly Remembered[]): Recollection {
  const entries = [...remembered].sort((a, b) => a.at - b.at || (a.slot < b.slot ? -1 : 1));
  const texts = entries.map(({ skeleton }) => weigh(skeleton));
  const phrases = readPhrases(entries.map(({ skeleton }) => skeleton));
  const closest = (skeleton: string) =>
    phrases
      .echoes(skeleton)
      .slice(0, CLOSEST)
      .flatMap(({ text }) => texts[text] ?? []);
  return {
    entries,
    phrases,
    glance: (skeleton) => phrases.echoes(skeleton)[0]?.shared ?? 0,
    nearestOfClosest: (skeleton) => greatestSimilarity(weigh(skeleton), closest(skeleton)),
    // The closest come first, so that the greatest similarity is met early and many others are ruled out by their letters.
    nearest: (skeleton) => greatestSimilarity(weigh(skeleton), [...closest(skeleton), ...texts]),
  };
}
