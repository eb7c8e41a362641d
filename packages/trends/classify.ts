import type { Classification, TopicOverrides } from '@promoter/domain';
import type { FieldVocabulary } from './field-vocabulary.ts';
import { OTHER_SUBJECTS } from './lexicon/subjects.ts';
import { isEnglishWord } from './normalise/english.ts';
import { toHashtag } from './normalise/hashtag.ts';
import { splitTopic, type Words } from './normalise/split.ts';
import { createRelevance } from './relevance.ts';
import { classifyHeadlines } from './safety/classify-headlines.ts';
import { classifySafety, UNSAFE_CATEGORIES, type Verdict } from './safety/classify-safety.ts';
import { createLexiconIndex, type LexiconIndex } from './safety/lexicon-index.ts';
import { createOverrideLookup, type OverrideLookup } from './topic-override.ts';

/** Classifies one topic by its words and the headlines that came with it. Pure: equal input, equal answer. */
export type Classifier = (topic: string, headlines?: readonly string[]) => Classification;

/** What the field is distinguished from. */
const OTHERS = OTHER_SUBJECTS.map((subjects) =>
  subjects.map(({ whole, within }) => `${whole ?? ''},${within ?? ''}`).join(','),
);

const build = (field: FieldVocabulary) => ({
  lexicon: createLexiconIndex(field.subjects),
  relevance: createRelevance(field, OTHERS),
});

/** Costs 0.1 s to build and depends on the field alone, so it is built once for each, on first use. */
const preparedFor = new WeakMap<FieldVocabulary, ReturnType<typeof build>>();

function prepare(field: FieldVocabulary) {
  const prepared = preparedFor.get(field) ?? build(field);
  preparedFor.set(field, prepared);
  return prepared;
}

/** A classifier that follows the operator's overrides: they win over every rule, and deny over allow. */
export function createClassifier({
  field,
  overrides,
}: {
  field: FieldVocabulary;
  overrides: TopicOverrides;
}): Classifier {
  const { lexicon, relevance } = prepare(field);
  const overrideOf = createOverrideLookup(overrides);
  return (topic, headlines = []) => {
    const tag = toHashtag(topic, isEnglishWord);
    if (!tag.ok && tag.noise) return { topic, hashtag: null, ...NOISE, reason: tag.reason };
    const words = splitTopic(topic, lexicon.segment);
    const { score, evidence } = relevance(words, isOtherTitle(words, lexicon, field));
    const own = classifySafety(topic, words, evidence, lexicon);
    const verdict = classifyHeadlines(own, headlines, lexicon);
    const domain = evidence !== undefined && !UNSAFE_CATEGORIES.has(verdict.category);
    const classification = { topic, hashtag: tag.ok ? tag.hashtag : null, domain, relevance: score };
    if (!tag.ok) return { ...classification, ...verdict, usable: false, reason: tag.reason };
    return { ...classification, ...byOperator(verdict, overrideOf(topic, tag.hashtag)) };
  };
}

/** `Monty Python` is a title, whatever its words mean elsewhere. */
function isOtherTitle({ words }: Words, lexicon: LexiconIndex, { category }: FieldVocabulary): boolean {
  const title = lexicon.titles.find(words);
  return title !== undefined && !title.decorated && title.value.category !== category;
}

const byOperator = (verdict: Verdict, override: ReturnType<OverrideLookup>): Verdict =>
  override ? { ...verdict, usable: override === 'allowed', reason: `${override} by the operator` } : verdict;

const NOISE = { category: 'noise', domain: false, relevance: 0, usable: false } as const;
