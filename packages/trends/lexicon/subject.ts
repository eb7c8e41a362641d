import type { Category } from '@promoter/domain';

/**
 * What we know about one kind of topic. Entries are separated by commas; case, spaces and punctuation do not matter,
 * and a plural is found by its singular.
 */
export interface Subject {
  category: Category;
  /** How a reason ends: "names a head of state". */
  says: string;
  /** Topics that are this and nothing else, but for a number, a year or a word such as "trailer". */
  whole?: string;
  /** Words and phrases that make any topic holding them this. */
  within?: string;
  /**
   * Words that often, but not always, mean this (`fire`, `shot`, `ban`): enough to keep a topic from being used, too
   * little to call it this.
   */
  hints?: string;
  /**
   * The words of `within` are everyday ones (`album`, `youtube`), which are evidence only where the rest of the topic
   * says nothing else.
   */
  loose?: true;
  /** The names of `within` are people's: alone they trend for anything, beside the words of their fans they do not. */
  people?: true;
  /**
   * Fans join these names with words of any language (a song, a birthday, another name): beside them a word is harmless
   * unless it says something else. Beside other names, every word has to be known to be harmless.
   */
  fans?: true;
}

/** The entries of a list, as words in lower case. */
export const entriesOf = (list: string | undefined): string[][] =>
  (list ?? '')
    .split(/[,\n]/)
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== '')
    .map((entry) => entry.split(/[\s]+/));
