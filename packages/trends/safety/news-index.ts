import type { Category } from '@promoter/domain';
import { GRAVE_NEWS } from '../lexicon/grave-news.ts';
import { NEWS_IDIOMS, type NewsIdioms } from '../lexicon/news-idioms.ts';
import { entriesOf } from '../lexicon/subject.ts';
import { HARMLESS } from '../lexicon/subjects.ts';
import { createPhrases } from './phrases.ts';
import { createWordPatterns, type WordPatterns } from './word-patterns.ts';

const patternsOf = (list: string): string[] => entriesOf(list).map((words) => words.join(' '));

/** Whether a headline is plainly of a kind: it holds one of the kind's words, or a name of its subjects. */
function createIsPlain({ plainlyBy, names }: NewsIdioms): (words: readonly string[]) => boolean {
  if (plainlyBy === undefined) return () => true;
  const signs = createWordPatterns(patternsOf(plainlyBy).map((pattern) => [pattern, true] as const));
  const known = createPhrases(
    (names ?? [])
      .flatMap(({ within, whole }) => [...entriesOf(within), ...entriesOf(whole)])
      .map((name) => [name, true]),
  );
  return (words) => signs.find(words).length > 0 || known.find(words).length > 0;
}

/** What headlines are read by. */
export function createNewsIndex() {
  const idioms = NEWS_IDIOMS.map((kind) => ({
    category: kind.category,
    patterns: createWordPatterns(patternsOf(kind.idioms).map((pattern) => [pattern, true] as const)),
    isPlain: createIsPlain(kind),
  }));
  const grave: WordPatterns<Category> = createWordPatterns(
    GRAVE_NEWS.flatMap(({ category, says }) => patternsOf(says).map((pattern) => [pattern, category] as const)),
  );
  return {
    grave,
    /** Those that need no context, then those of each kind. */
    idioms,
    /** Titles and names of several words, whatever they are made of. */
    titles: createPhrases(
      HARMLESS.filter(({ loose }) => !loose)
        .flatMap(({ whole, within }) => [...entriesOf(whole), ...entriesOf(within)])
        .filter((words) => words.length > 1)
        .map((words) => [words, true] as const),
    ),
  };
}
