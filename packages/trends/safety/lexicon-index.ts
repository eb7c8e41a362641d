import type { Category } from '@promoter/domain';
import type { FieldVocabulary } from '../field-vocabulary.ts';
import { IDIOMS } from '../lexicon/idioms.ts';
import { placesAndPeople } from '../lexicon/places-and-people.ts';
import { entriesOf, type Subject } from '../lexicon/subject.ts';
import { BARE, HARMLESS, UNSAFE } from '../lexicon/subjects.ts';
import { CORPUS, ENGLISH } from '../normalise/english.ts';
import { createSegment } from '../normalise/segment.ts';
import { createNewsIndex } from './news-index.ts';
import { createPhrases } from './phrases.ts';
import { createTitles } from './titles.ts';

/** What a word or phrase says about the topic that holds it. */
export interface Evidence {
  category: Category;
  says: string;
  /** Counts only where the rest of the topic says nothing else. */
  loose?: boolean;
}

/** Names are written with capitals inside (`KubeCon`); a shorter chance find does little harm. */
export const NAME_LENGTH = 5;

/** All lexicons, prepared for look-ups. */
export type LexiconIndex = ReturnType<typeof createLexiconIndex>;

/** Of the general lexicons and the names of a brand's field. Takes about a hundred milliseconds. */
export function createLexiconIndex(field: FieldVocabulary['subjects']) {
  const vocabulary = [...UNSAFE, ...HARMLESS, ...field, ...placesAndPeople, { within: IDIOMS }]
    .flatMap(({ within, whole }: Pick<Subject, 'within' | 'whole'>) => [...entriesOf(within), ...entriesOf(whole)])
    .flat();
  return {
    segment: createSegment(ENGLISH, CORPUS, vocabulary),
    /** Unsafe, and surely so. */
    unsafe: createPhrases(evidenceOf(UNSAFE, 'within')),
    unsafeTitles: createTitles(evidenceOf(UNSAFE, 'whole')),
    /** Perhaps unsafe. */
    hints: createPhrases(evidenceOf(UNSAFE, 'hints')),
    /** Phrases that hold an unsafe word and do not mean it. */
    idioms: createPhrases(entriesOf(IDIOMS).map((words) => [words, true] as const)),
    /** Harmless as the whole topic, whatever words it is made of. */
    titles: createTitles(evidenceOf(HARMLESS, 'whole')),
    /** Harmless where nothing speaks against it. */
    harmless: createPhrases(evidenceOf(HARMLESS, 'within'), NAME_LENGTH),
    /** What headlines are read by. */
    news: createNewsIndex(),
    /** Known, and no reason to use it: places, people. */
    bare: createTitles(evidenceOf(BARE, 'whole')),
  };
}

function evidenceOf(subjects: readonly Subject[], list: 'whole' | 'within' | 'hints'): [string[], Evidence][] {
  return subjects.flatMap((subject) => {
    const { category, says, loose = false } = subject;
    return entriesOf(subject[list]).map((words): [string[], Evidence] => [words, { category, says, loose }]);
  });
}
