import type { Classification } from '@promoter/domain';
import type { FieldVocabulary } from './field-vocabulary.ts';
import { OTHER_SUBJECTS } from './lexicon/subjects.ts';
import { isEnglishWord } from './normalise/english.ts';
import { toHashtag } from './normalise/hashtag.ts';
import { splitTopic, type Words } from './normalise/split.ts';
import { createRelevance } from './relevance.ts';
import { classifyHeadlines } from './safety/classify-headlines.ts';
import { classifySafety, UNSAFE_CATEGORIES, type Verdict } from './safety/classify-safety.ts';
import { type GraveEvidence, graveEvidence } from './safety/grave-evidence.ts';
import { createLexiconIndex, type LexiconIndex } from './safety/lexicon-index.ts';

/**
 * A classification, with what it rests on, the topic's own words or the headlines that came with it, and whether other
 * evidence of the day may still make it usable.
 */
export type TopicClassification = Classification & Pick<Verdict, 'evidence' | 'placeable'>;

/** Classifies one topic by its words and the headlines that came with it. Pure: equal input, equal answer. */
export type Classifier = (topic: string, headlines?: readonly string[]) => TopicClassification;

/** Whether a headline tells of something that no advert stands beside, and by which words. Pure. */
export type GraveReader = (headline: string) => GraveEvidence | undefined;

/** The words of a topic, lower case. Pure. */
export type TopicReader = (topic: string) => readonly string[];

/** What the field is distinguished from. */
const OTHERS = OTHER_SUBJECTS.map((subjects) =>
  subjects.map(({ whole, within }) => `${whole ?? ''},${within ?? ''}`).join(','),
);

const build = (field: FieldVocabulary) => ({
  lexicon: createLexiconIndex(field),
  relevance: createRelevance(field, OTHERS),
});

/** Costs 0.1 s to build and depends on the field alone, so it is built once for each, on first use. */
const preparedFor = new WeakMap<FieldVocabulary, ReturnType<typeof build>>();

function prepare(field: FieldVocabulary) {
  const prepared = preparedFor.get(field) ?? build(field);
  preparedFor.set(field, prepared);
  return prepared;
}

/** Reads headlines apart from any topic, by the same rules as a classifier of the field. */
export function createGraveReader(field: FieldVocabulary): GraveReader {
  const { lexicon } = prepare(field);
  return (headline) => graveEvidence(headline, lexicon);
}

/** Reads the words of a topic, also where its writer parts none: `lakersparade`. */
export function createTopicReader(field: FieldVocabulary): TopicReader {
  const { lexicon } = prepare(field);
  return (topic) => splitTopic(topic, lexicon.segment).words;
}

/** A classifier for a brand of this field. It knows the rules alone: the operator's overrides are applied when read. */
export function createClassifier({ field }: { field: FieldVocabulary }): Classifier {
  const { lexicon, relevance } = prepare(field);
  return (topic, headlines = []) => {
    const tag = toHashtag(topic, isEnglishWord);
    if (!tag.ok && tag.noise) return { topic, hashtag: null, ...NOISE, reason: tag.reason };
    const words = splitTopic(topic, lexicon.segment);
    const { score, evidence } = relevance(words, isOtherTitle(words, lexicon, field));
    const own = classifySafety(topic, words, evidence, lexicon);
    const verdict = classifyHeadlines(own, headlines, lexicon);
    const domain = evidence !== undefined && !UNSAFE_CATEGORIES.has(verdict.category);
    const { category, evidence: restsOn } = verdict;
    const classification = {
      topic,
      hashtag: tag.ok ? tag.hashtag : null,
      category,
      domain,
      relevance: score,
      evidence: restsOn,
    };
    if (!tag.ok) return { ...classification, usable: false, reason: tag.reason };
    const { usable, reason, placeable = false } = verdict;
    return { ...classification, usable, reason, placeable: placeable && !usable };
  };
}

/** `Monty Python` is a title, whatever its words mean elsewhere. */
function isOtherTitle({ words }: Words, lexicon: LexiconIndex, { category }: FieldVocabulary): boolean {
  const title = lexicon.titles.find(words);
  return title !== undefined && !title.decorated && title.value.category !== category;
}

const NOISE = { category: 'noise', domain: false, relevance: 0, usable: false, evidence: 'topic' } as const;
