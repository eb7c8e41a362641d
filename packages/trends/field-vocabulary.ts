import type { Subject } from './lexicon/subject.ts';

/** One part of a brand's field. */
export interface FieldSubject extends Subject {
  /** How close a topic that names it is to the field, 0 to 1. From 0.65 on it may stand as the domain tag. */
  closeness: number;
}

/** The field that a brand is in, by the words that people use for it: all that reading and classifying trends need to know of a brand. */
export interface FieldVocabulary {
  /** Names of the field. */
  subjects: readonly FieldSubject[];
  /** Words that tie a topic to the field loosely: enough for a score in the middle, never for the domain tag. Separated by commas. */
  nearWords: string;
  /** Hashtags of the field, for the hours in which nothing trends. */
  tags: readonly string[];
  /** What X is searched for to learn which tags the field uses, in X's own search language. */
  xSearch: string;
  /** Where the operator of a site that is read finds out who reads it. */
  contactUrl: string;
}
