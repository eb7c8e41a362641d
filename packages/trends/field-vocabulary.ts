import type { Category, LocalDay } from '@promoter/domain';
import type { Subject } from './lexicon/subject.ts';

/** One part of a brand's field. */
export interface FieldSubject extends Omit<Subject, 'category'> {
  /** How close a topic that names it is to the field, 0 to 1. From `trends.minDomainRelevance` on it may be the domain tag. */
  closeness: number;
}

/** An abbreviation that names the field, and other things too. */
export interface AmbiguousName {
  /** One word, lower case. */
  word: string;
  /** What the word after it looks like where it names something else. */
  notBefore: RegExp;
}

/** Something that happens in the field on known days. */
export interface FieldEvent {
  /** Its hashtag, with the `#`. */
  tag: string;
  /** The evidence, after "is". */
  says: string;
  /** Its first and its last day, local to it. */
  from: LocalDay;
  until: LocalDay;
  /** Where the dates stand, and when they were read there. */
  source: string;
}

/** The field that a brand is in, by the words that people use for it: all that reading and classifying trends need to know of a brand. */
export interface FieldVocabulary {
  /** The category of topics of the field. */
  category: Category;
  /** Names of the field. */
  subjects: readonly FieldSubject[];
  /** Those of the names that are evidence only where the topic gives no sign of another meaning. */
  ambiguous: readonly AmbiguousName[];
  /** People of the field, separated by commas: never its technology, and trending for anything. */
  people: string;
  /** Laws, disputes and failures that are named by a word of the field, separated by commas: never its technology. */
  affairs: string;
  /** Names of the field that trend for anything, separated by commas: used only where headlines agree. */
  trendsForAnything: string;
  /** Words that tie a topic to the field loosely: enough for a score in the middle, never for the domain tag. Separated by commas. */
  nearWords: string;
  /** Hashtags of the field, for the hours in which nothing trends. */
  tags: readonly string[];
  /** What happens in the field, in any order: topics on their days. Only what its organiser has announced. */
  events: readonly FieldEvent[];
  /** What X is searched for to learn which tags the field uses, in X's own search language. */
  xSearch: string;
  /** Where the operator of a site that is read finds out who reads it. */
  contactUrl: string;
}
