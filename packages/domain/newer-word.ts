declare const newer: unique symbol;

/** A word on disk that only a newer release knows: kept unchanged, for people to read, and never written. */
export type NewerWord = string & { readonly [newer]: true };

/** Whether this release knows the word. */
export const isKnownWord = <Word extends string>(words: readonly Word[], word: Word | NewerWord): word is Word =>
  words.some((known) => known === word);
