import type { Category } from '@promoter/domain';
import { UNSAFE } from '../lexicon/subjects.ts';
import type { Words } from '../normalise/split.ts';
import type { Evidence, LexiconIndex } from './lexicon-index.ts';
import { harmlessForm } from './patterns.ts';
import type { PhraseMatch } from './phrases.ts';
import { isRude } from './rude-words.ts';
import { isDecoration } from './titles.ts';

/** What was decided about a topic's safety, and why. */
export interface Verdict {
  category: Category;
  usable: boolean;
  reason: string;
  /** What says so: the topic's own words, or the headlines that came with it. */
  evidence: 'topic' | 'headline';
  /** Nothing speaks against it: headlines that agree on what it is about may make it usable. */
  placeable?: boolean;
}

/** Never beside these. */
export const UNSAFE_CATEGORIES: ReadonlySet<Category> = new Set(UNSAFE.map(({ category }) => category));

/**
 * Usable only on evidence that it is harmless and none that it is not; a title counts as a whole, so `Death Star` is
 * not about death. `ofField` is the evidence that the topic is of the brand's field.
 */
export function classifySafety(
  topic: string,
  words: Words,
  ofField: Evidence | undefined,
  lexicon: LexiconIndex,
): Verdict {
  const title = lexicon.titles.find(words.words);
  if (title && !title.decorated) return usable(title.value);
  const idioms = lexicon.idioms.find(words.words);
  const unsafe = strongest(outside(idioms, lexicon.unsafe.find(words.words)));
  if (title && !unsafe) return usable(title.value);
  if (unsafe) return refused(unsafe.value, quote(words, unsafe));
  const unsafeTitle = lexicon.unsafeTitles.find(words.words);
  if (unsafeTitle && !unsafeTitle.decorated) return refused(unsafeTitle.value);
  const harmless = conclusive(lexicon.harmless.find(words.words), words);
  const form = harmlessForm(topic, words);
  const hint = outside(idioms, lexicon.hints.find(words.words)).find((found) => !isInside(found, harmless));
  if (form && form.category !== 'meme') return usable(form);
  if (ofField && !hint) return usable(ofField);
  if (hint) return unknown(`may be about ${hint.value.category}: "${quote(words, hint)}"`);
  if (form) return usable(form);
  if (harmless) {
    const rude = words.words.find((word, index) => isRude(word) && !covers(harmless, index));
    return rude ? unknown(`holds "${rude}"`) : usable(harmless.value, quote(words, harmless));
  }
  const bare = lexicon.bare.find(words.words);
  return { ...(bare ? refused(bare.value) : unknown('no evidence that it is harmless')), placeable: true };
}

const usable = (evidence: Evidence, quoted?: string): Verdict => ({ ...refused(evidence, quoted), usable: true });

const refused = ({ category, says }: Evidence, quoted?: string): Verdict => ({
  category,
  usable: false,
  reason: quoted === undefined ? says : `${says}: "${quoted}"`,
  evidence: 'topic',
});

const unknown = (reason: string): Verdict => ({ category: 'unknown', usable: false, reason, evidence: 'topic' });

/** Evidence that needs no other, or everyday words that leave nothing of the topic unexplained. */
function conclusive(found: readonly PhraseMatch<Evidence>[], { words }: Words): PhraseMatch<Evidence> | undefined {
  const certain = found.find(({ value }) => !value.loose);
  if (certain) return certain;
  const explained = words.every((word, index) => isDecoration(word) || found.some((phrase) => covers(phrase, index)));
  return explained ? found[0] : undefined;
}

/** What is left when the phrases that only sound bad are taken out. */
const outside = (
  idioms: readonly PhraseMatch<unknown>[],
  found: readonly PhraseMatch<Evidence>[],
): PhraseMatch<Evidence>[] => found.filter((phrase) => !idioms.some((idiom) => isInside(phrase, idiom)));

/** The longest phrase says most. */
const strongest = (found: readonly PhraseMatch<Evidence>[]): PhraseMatch<Evidence> | undefined =>
  found.reduce<PhraseMatch<Evidence> | undefined>(
    (best, next) => (!best || next.length > best.length ? next : best),
    undefined,
  );

const quote = ({ words }: Words, { start, length }: PhraseMatch<Evidence>): string =>
  words.slice(start, start + length).join(' ');

const covers = ({ start, length }: PhraseMatch<Evidence>, index: number): boolean =>
  index >= start && index < start + length;

const isInside = (found: PhraseMatch<unknown>, outer: PhraseMatch<unknown> | undefined): boolean =>
  outer !== undefined && found.start >= outer.start && found.start + found.length <= outer.start + outer.length;
