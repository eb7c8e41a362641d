import type { Category } from '@promoter/domain';
import { TfIdf } from 'natural/lib/natural/tfidf/index.js';
import { hasOtherMeaning } from './ambiguous-name.ts';
import type { FieldSubject, FieldVocabulary } from './field-vocabulary.ts';
import { AFFAIR_WORDS, DEMANDS } from './lexicon/affair-words.ts';
import { entriesOf } from './lexicon/subject.ts';
import type { Words } from './normalise/split.ts';
import { NAME_LENGTH } from './safety/lexicon-index.ts';
import { isFlight } from './safety/patterns.ts';
import { createPhrases } from './safety/phrases.ts';
import { createWordPatterns } from './safety/word-patterns.ts';

/** How close a topic is to a brand's field. */
export interface Relevance {
  /** 0 to 1. */
  score: number;
  /** Set where a name of the field was found: then the topic is of the field. */
  evidence: { category: Category; says: string } | undefined;
}

/** The most that likeness of words alone scores: below the usual thresholds, which only a name of the field reaches. */
const MOST_BY_LIKENESS = 0.5;

/** Whether a score says that a topic names something of the field, whatever the news has of it. */
export const namesField = (score: number): boolean => score > MOST_BY_LIKENESS;

/**
 * Prepares the score; the other subjects are what the field is distinguished from. A topic known to be a title of something
 * else (`isOtherTitle`) is scored by likeness alone.
 */
export function createRelevance(
  { category, subjects, ambiguous, nearWords, people, affairs }: FieldVocabulary,
  others: readonly string[],
): (words: Words, isOtherTitle: boolean) => Relevance {
  const entries = subjects.flatMap((subject) => [
    ...entriesOf(subject.within).map((words) => ({ words, subject, whole: false })),
    ...entriesOf(subject.whole).map((words) => ({ words, subject, whole: true })),
  ]);
  const names = createPhrases(
    entries.filter(({ whole }) => !whole).map(({ words, subject }) => [words, subject] as const),
    NAME_LENGTH,
  );
  const titles = new Map(entries.map(({ words, subject }) => [words.join(''), subject]));
  const likeness = createLikeness(
    entries.map(({ words }) => words),
    nearWords,
    others,
  );
  const nameIn = (topic: Words): FieldSubject | undefined => {
    const found = names.find(topic.words).map(({ value, start, length }) => ({
      value,
      unclear: length === 1 ? ambiguous.find(({ word }) => word === topic.words[start]) : undefined,
    }));
    const clear = found.find(({ unclear }) => !unclear);
    return (clear ?? found.find(({ unclear }) => unclear && !hasOtherMeaning(topic, unclear)))?.value;
  };
  const noTechnology = createPhrases(
    [...entriesOf(people), ...entriesOf(affairs)].map((name) => [name, true] as const),
    NAME_LENGTH,
  );
  return (words, isOtherTitle) => {
    if (isOtherTitle || isFlightNumber(words, titles)) return { score: likeness(words), evidence: undefined };
    if (noTechnology.find(words.words).length > 0 || isAffair(words.words)) {
      return { score: likeness(words), evidence: undefined };
    }
    // A name of the field with its version: `Claude 4`, `Gemini 3`.
    const title = titles.get(words.compact) ?? titles.get(words.compact.replace(/\d+$/, ''));
    const found = title ?? nameIn(words);
    if (found) return { score: found.closeness, evidence: { category, says: found.says } };
    return { score: likeness(words), evidence: undefined };
  };
}

/** A technology that fails, is forbidden or goes to court is no technology in the news, but an affair. */
const AFFAIRS = createWordPatterns(entriesOf(AFFAIR_WORDS).map((words) => [words.join(' '), true] as const));

const DEMANDING = new Set(entriesOf(DEMANDS).flat());

/** `NYT v OpenAI` is a lawsuit; `DeepSeek v3` is a version. */
const isCase = (words: readonly string[]): boolean =>
  words.some((word, index) => word === 'v' && index > 0 && /^\p{L}{2}/u.test(words[index + 1] ?? ''));

const isAffair = (words: readonly string[]): boolean =>
  AFFAIRS.find(words).length > 0 || (words.length > 1 && DEMANDING.has(words[0] ?? '')) || isCase(words);

const isFlightNumber = (words: Words, names: ReadonlyMap<string, unknown>): boolean =>
  isFlight(words) && !names.has(words.compact);

/** Likeness of a topic's words and letter groups to the field's, by natural's TF-IDF against the other subjects. */
function createLikeness(
  ours: readonly (readonly string[])[],
  nearWords: string,
  others: readonly string[],
): (words: Words) => number {
  const index = new TfIdf();
  const near = entriesOf(nearWords);
  // Near words count double: they are what likeness is about.
  index.addDocument([...ours, ...near, ...near].flatMap((words) => features(words)));
  for (const text of others) index.addDocument(entriesOf(text).flatMap((words) => features(words)));
  return ({ words }) => {
    const scores = index.tfidfs(features(words)).map((score) => Math.log1p(Math.max(score, 0)));
    const [first = 0, ...rest] = scores;
    const best = Math.max(...rest, 0);
    if (first <= best) return Math.round(100 * (first / (first + best + 1)) * 0.2) / 100;
    return Math.round(100 * Math.min(MOST_BY_LIKENESS, (first - best) / 8 + 0.2)) / 100;
  };
}

/** Words, and groups of four letters inside the longer ones. */
function features(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    if (word.length < 6) return word.length > 2 ? [word] : [];
    const groups = Array.from({ length: word.length - 3 }, (_, at) => `~${word.slice(at, at + 4)}`);
    return [word, ...groups];
  });
}
