import type { Remembered } from '@promoter/domain';
import { type PhraseBook, readPhrases } from './phrases.ts';
import { greatestSimilarity, type Weighed, weigh } from './similarity.ts';

/** The memory, prepared for being asked many times in one composition. */
export interface Recollection {
  /** Oldest first. */
  entries: readonly Remembered[];
  phrases: PhraseBook;
  /** The greatest similarity of a skeleton to anything remembered; ends early once it reaches `enough`. */
  nearest(skeleton: string, enough?: number): number;
}

export function recollect(remembered: readonly Remembered[]): Recollection {
  const entries = [...remembered].sort((a, b) => a.at - b.at || (a.slot < b.slot ? -1 : 1));
  const texts = entries.map(({ skeleton }) => weigh(skeleton));
  const phrases = readPhrases(entries.map(({ skeleton }) => skeleton));
  return {
    entries,
    phrases,
    nearest(skeleton, enough) {
      const text = weigh(skeleton);
      return greatestSimilarity(text, closestFirst(text, phrases, texts), enough);
    },
  };
}

/** Texts that share phrases come first, so that the greatest similarity is met early and most others are ruled out by their letters. */
function* closestFirst(text: Weighed, phrases: PhraseBook, texts: readonly Weighed[]): Generator<Weighed> {
  const seen = new Set<number>();
  for (const { text: index } of phrases.echoes(text.text).slice(0, 24)) {
    seen.add(index);
    const other = texts[index];
    if (other) yield other;
  }
  for (const [index, other] of texts.entries()) if (!seen.has(index)) yield other;
}
