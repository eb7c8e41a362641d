import type { Category } from '@promoter/domain';
import type { FieldVocabulary } from '../field-vocabulary.ts';
import { companies } from '../lexicon/companies.ts';
import { IDIOMS } from '../lexicon/idioms.ts';
import { EVERYDAY_TITLES, INVENTED_NAMES } from '../lexicon/names-of-anything.ts';
import { DOUBTFUL_WORDS, PLACED_WORDS } from '../lexicon/placed-words.ts';
import { placesAndPeople } from '../lexicon/places-and-people.ts';
import { entriesOf, type Subject } from '../lexicon/subject.ts';
import { BARE, HARMLESS, UNSAFE } from '../lexicon/subjects.ts';
import { CORPUS, ENGLISH } from '../normalise/english.ts';
import { createSegment } from '../normalise/segment.ts';
import { createNewsIndex } from './news-index.ts';
import { createPhrases } from './phrases.ts';
import { createTitles } from './titles.ts';
import { createWordPatterns } from './word-patterns.ts';

/** What a word or phrase says about the topic that holds it. */
export interface Evidence {
  category: Category;
  says: string;
  /** Counts only where the rest of the topic says nothing else. */
  loose?: boolean;
  /** As of a subject: beside it, words of any language are harmless. */
  fans?: boolean;
  /** As of a subject: alone it trends for anything. */
  people?: boolean;
}

/** Names are written with capitals inside (`KubeCon`); a shorter chance find does little harm. */
export const NAME_LENGTH = 5;

/** All lexicons, prepared for look-ups. */
export type LexiconIndex = ReturnType<typeof createLexiconIndex>;

/** Of the general lexicons and the vocabulary of a brand's field. Takes about a hundred milliseconds. */
export function createLexiconIndex({ category, subjects, people, trendsForAnything }: FieldVocabulary) {
  const ofField = subjects.map((subject) => ({ ...subject, category }));
  const bare = [
    ...BARE,
    { category, says: 'is a name of the field that trends for anything', whole: trendsForAnything },
    { category: 'person', says: 'is somebody of the field, who may trend for anything', whole: people } as const,
  ];
  const [everyday, titles] = splitEveryday(evidenceOf(HARMLESS, 'whole'));
  const vocabulary = [
    ...UNSAFE,
    ...HARMLESS,
    ...ofField,
    ...placesAndPeople,
    companies,
    { within: IDIOMS },
    { whole: people },
  ]
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
    titles: createTitles(titles),
    /** Harmless where nothing speaks against it. */
    harmless: createPhrases(evidenceOf(HARMLESS, 'within'), NAME_LENGTH),
    /** What headlines are read by. */
    news: createNewsIndex(),
    /** Names of the field. */
    field: createPhrases([...evidenceOf(ofField, 'within'), ...evidenceOf(ofField, 'whole')], NAME_LENGTH),
    /** Known as the whole topic, and used only where headlines agree. */
    bare: createTitles([...everyday, ...evidenceOf(bare, 'whole')]),
    /** The same names within a topic: what they mean there is open. */
    anything: createPhrases(evidenceOf(bare, 'whole'), NAME_LENGTH),
    /** Not ours to advertise for. */
    companies: createPhrases(evidenceOf([companies], 'within'), NAME_LENGTH),
    /** Says nothing new beside a name. */
    placed: createPatterns(PLACED_WORDS),
    /** Turns a name of fans into something else. */
    doubtful: createPatterns(DOUBTFUL_WORDS),
  };
}

function evidenceOf(subjects: readonly Subject[], list: 'whole' | 'within' | 'hints'): [string[], Evidence][] {
  return subjects.flatMap((subject) => {
    const { category, says, loose = false, fans = false, people = false } = subject;
    const evidence = { category, says, loose, fans, people };
    return entriesOf(subject[list]).map((words): [string[], Evidence] => [words, evidence]);
  });
}

/** A word said at least this often in the corpus is an everyday one. */
const EVERYDAY_COUNT = 40;
const EVERYDAY = new Set(entriesOf(EVERYDAY_TITLES).map((words) => words.join('')));
const INVENTED = new Set(entriesOf(INVENTED_NAMES).flat());

/** Titles that are everyday words or phrases, which trend for anything, and the others. */
function splitEveryday(
  titles: readonly [string[], Evidence][],
): [everyday: [string[], Evidence][], others: [string[], Evidence][]] {
  const isEveryday = ([words, { category }]: [string[], Evidence]): boolean => {
    const [word = ''] = words;
    if (EVERYDAY.has(words.join(''))) return true;
    return (
      category === 'entertainment' &&
      words.length === 1 &&
      !INVENTED.has(word) &&
      (ENGLISH.get(word) ?? 0) >= EVERYDAY_COUNT
    );
  };
  return [titles.filter(isEveryday), titles.filter((title) => !isEveryday(title))];
}

const createPatterns = (list: string) =>
  createWordPatterns(entriesOf(list).map((words) => [words.join(' '), true] as const));
