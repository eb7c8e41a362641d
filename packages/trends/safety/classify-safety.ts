import type { Category } from '@promoter/domain';
import { UNSAFE } from '../lexicon/subjects.ts';
import type { Words } from '../normalise/split.ts';
import type { Evidence, LexiconIndex } from './lexicon-index.ts';
import { harmlessForm, isFlight } from './patterns.ts';
import { covers, isInside, type PhraseMatch } from './phrases.ts';
import { isRude } from './rude-words.ts';
import { namesIn } from './topic-names.ts';

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
  const bare = lexicon.bare.find(words.words);
  const idioms = lexicon.idioms.find(words.words);
  const unsafe = strongest(outside(idioms, lexicon.unsafe.find(words.words)));
  if (title && !unsafe) return usable(title.value);
  if (unsafe) return refused(unsafe.value, quote(words, unsafe));
  const isName = [...lexicon.field.find(words.words), ...lexicon.harmless.find(words.words)].some(
    ({ length }) => length === words.words.length,
  );
  if (isFlight(words) && !isName) return unknown('is the number of a flight');
  const unsafeTitle = lexicon.unsafeTitles.find(words.words);
  if (unsafeTitle && !unsafeTitle.decorated) return refused(unsafeTitle.value);
  const { conclusive, unplaced, company } = namesIn(words, ofField !== undefined, lexicon);
  const form = harmlessForm(topic, words);
  if (form && !form.loose) return usable(form);
  if (company) return refused(company.value, quote(words, company));
  if (bare && !bare.decorated) return { ...refused(bare.value), placeable: true };
  const hints = [...outside(idioms, lexicon.hints.find(words.words)), ...graveHints(words, idioms, lexicon)];
  const hint = hints.find((found) => !isInside(found, conclusive));
  if (hint) return unknown(`may be about ${hint.value.category}: "${quote(words, hint)}"`);
  if (form) return usable(form);
  if (conclusive) {
    const rude = words.words.find((word, index) => isRude(word) && !covers(conclusive, index));
    if (rude) return unknown(`holds "${rude}"`);
    return ofField?.says === conclusive.value.says
      ? usable(ofField)
      : usable(conclusive.value, quote(words, conclusive));
  }
  if (ofField && unplaced === undefined && !bare) return usable(ofField);
  if (unplaced !== undefined) return unknown(`holds a known name, and "${unplaced}"`);
  return { ...(bare ? refused(bare.value) : unknown('no evidence that it is harmless')), placeable: true };
}

/** What would make a headline grave makes a topic doubtful. */
const graveHints = (
  { words }: Words,
  idioms: readonly PhraseMatch<unknown>[],
  { news }: LexiconIndex,
): PhraseMatch<Evidence>[] =>
  outside(
    idioms,
    news.grave.find(words).map(({ value, ...at }) => ({ ...at, value: { category: value, says: 'is grave news' } })),
  );

const usable = (evidence: Evidence, quoted?: string): Verdict => ({ ...refused(evidence, quoted), usable: true });

const refused = ({ category, says }: Evidence, quoted?: string): Verdict => ({
  category,
  usable: false,
  reason: quoted === undefined ? says : `${says}: "${quoted}"`,
  evidence: 'topic',
});

const unknown = (reason: string): Verdict => ({ category: 'unknown', usable: false, reason, evidence: 'topic' });

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
