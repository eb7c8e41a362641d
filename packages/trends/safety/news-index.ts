import type { Category } from '@promoter/domain';
import { GRAVE_NEWS } from '../lexicon/grave-news.ts';
import { GRAVE_NEWS_ABROAD } from '../lexicon/grave-news-abroad.ts';
import { NEWS_IDIOMS, type NewsIdioms } from '../lexicon/news-idioms.ts';
import { ROUNDABOUT_NEWS } from '../lexicon/roundabout-news.ts';
import { entriesOf } from '../lexicon/subject.ts';
import { HARMLESS } from '../lexicon/subjects.ts';
import { createPhrases } from './phrases.ts';
import { createWordPatterns, type WordPatterns } from './word-patterns.ts';

const patternsOf = (list: string): string[] => entriesOf(list).map((words) => words.join(' '));

/** Counts the words by which a headline is plainly of a kind, and the names of the kind's subjects in it. */
function createSigns({ plainlyBy, names = [] }: NewsIdioms): (words: readonly string[]) => number {
  const signs = createWordPatterns(patternsOf(plainlyBy ?? '').map((pattern) => [pattern, true] as const));
  const known = createPhrases(
    names.flatMap(({ within, whole }) => [...entriesOf(within), ...entriesOf(whole)]).map((name) => [name, true]),
  );
  return (words) => signs.find(words).length + known.find(words).length;
}

/** What headlines are read by. */
export function createNewsIndex() {
  const idioms = NEWS_IDIOMS.map((kind) => ({
    category: kind.category,
    needsSigns: kind.plainlyBy !== undefined,
    patterns: createWordPatterns(patternsOf(kind.idioms).map((pattern) => [pattern, true] as const)),
    signsIn: createSigns(kind),
  }));
  const grave: WordPatterns<Category> = createWordPatterns(
    [...GRAVE_NEWS, ...ROUNDABOUT_NEWS, ...GRAVE_NEWS_ABROAD].flatMap(({ category, says }) =>
      patternsOf(says).map((pattern) => [pattern, category] as const),
    ),
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
