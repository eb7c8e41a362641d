import type { Category } from '@promoter/domain';
import { splitTopic } from '../normalise/split.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import type { PhraseMatch } from './phrases.ts';

/** What makes a headline grave. */
export interface GraveEvidence {
  category: Category;
  /** The headline's own words for it, lower case, at most 80 characters. */
  words: string;
}

/** What news has to be about to be grave. (Vice is left out: every match report quotes the odds.) */
const UNSAFE_NEWS: ReadonlySet<Category> = new Set(['tragedy', 'violence', 'politics', 'religion', 'nsfw', 'hate']);
const MAX_WORDS = 80;

/**
 * Whether a headline tells of something that no advert stands beside, in any tense or number, and by which words;
 * undefined where it does not. Words that sport and entertainment use of themselves count only where the rest of the
 * headline is about neither.
 */
export function graveEvidence(headline: string, lexicon: LexiconIndex): GraveEvidence | undefined {
  return graveEvidenceIn(splitTopic(headline, lexicon.segment).words, lexicon);
}

/** The same for a headline that is split already. */
export function graveEvidenceIn(words: readonly string[], lexicon: LexiconIndex): GraveEvidence | undefined {
  const plain = withoutIdioms(words, lexicon);
  const quote = (found: PhraseMatch<unknown>): string =>
    words
      .slice(found.start, found.start + found.length)
      .join(' ')
      .slice(0, MAX_WORDS);
  const grave = lexicon.news.grave.find(plain)[0];
  const unsafe = lexicon.unsafe.find(plain).find(({ value }) => UNSAFE_NEWS.has(value.category));
  // The lexicon of topics knows names (of a war, of a party), which say most.
  if (unsafe) return { category: unsafe.value.category, words: quote(unsafe) };
  return grave && { category: grave.value, words: quote(grave) };
}

/** No word has a gap in it, so that what is taken out is found by nothing. */
const TAKEN_OUT = ' ';

/** The words without titles, names of teams in a headline of sport, and phrases that only sound grave. */
function withoutIdioms(words: readonly string[], lexicon: LexiconIndex): readonly string[] {
  const { titles, idioms } = lexicon.news;
  const start = without([...lexicon.idioms.find(words), ...titles.find(words)], words);
  return idioms.reduce((rest, { patterns, needsSigns, signsIn }) => {
    const found = patterns.find(rest);
    if (found.length === 0) return rest;
    return !needsSigns || signsIn(words) > 0 ? without(found, rest) : rest;
  }, start);
}

function without(found: readonly PhraseMatch<unknown>[], words: readonly string[]): readonly string[] {
  if (found.length === 0) return words;
  const rest = [...words];
  for (const { start, length } of found) rest.fill(TAKEN_OUT, start, start + length);
  return rest;
}
