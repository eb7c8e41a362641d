import type { Category } from '@promoter/domain';

/**
 * A sport or a kind of entertainment, the people known for it, and what on a list of trends says that it is on today. Entries
 * are separated by commas.
 */
export interface Discipline {
  category: Category;
  /** As a reason ends: "is about cricket". */
  says: string;
  /**
   * Nobody who holds or seeks an office, nobody whose name is tied to a case or a grave affair, nobody who had died when the
   * list was written. A name that is an everyday word, a place or a politician's too stands with the first name alone.
   */
  people: string;
  /** A topic or a headline that holds one of these is about it. */
  events: string;
  /** A topic that is one of these, or a game of two of them, is about it. */
  sides: string;
}
