import type { Category, Classification, TopicOverrides } from '@promoter/domain';
import { gaming } from './lexicon/esports-and-games.ts';
import { harm } from './lexicon/harm.ts';
import { music } from './lexicon/music.ts';
import { placesAndPeople } from './lexicon/places-and-people.ts';
import { screen } from './lexicon/screen.ts';
import { sports } from './lexicon/sports.ts';
import { isEnglishWord } from './normalise/english.ts';
import { toHashtag } from './normalise/hashtag.ts';
import { splitTopic, type Words } from './normalise/split.ts';
import { createRelevance, DOMAIN_THRESHOLD } from './relevance/relevance.ts';
import { classifyHeadlines } from './safety/classify-headlines.ts';
import { classifySafety, UNSAFE_CATEGORIES, type Verdict } from './safety/classify-safety.ts';
import { createKnowledge, type Knowledge } from './safety/knowledge.ts';
import { createOverrideLookup, type OverrideLookup } from './topic-override.ts';

/** Judges one topic, with the news that came with it. Pure: the same topic always gets the same judgement. */
export type Classifier = (topic: string, headlines?: readonly string[]) => Classification;

/** What is heavy to build and the same for everybody; built on first use. */
let shared: { known: Knowledge; relevance: ReturnType<typeof createRelevance> } | undefined;

function prepared() {
  shared ??= {
    known: createKnowledge(),
    relevance: createRelevance(
      [sports, gaming, screen, music, placesAndPeople, harm].map((subjects) =>
        subjects.map(({ whole, within }) => `${whole ?? ''},${within ?? ''}`).join(','),
      ),
    ),
  };
  return shared;
}

/** A judge that follows the operator's lists: they win over every rule, and deny over allow. */
export function createClassifier({ overrides }: { overrides: TopicOverrides }): Classifier {
  const { known, relevance } = prepared();
  const overrideOf = createOverrideLookup(overrides);
  return (topic, headlines = []) => {
    const tag = toHashtag(topic, isEnglishWord);
    if (!tag.ok && tag.noise) return noise(topic, tag.reason);
    const words = splitTopic(topic, known.segment);
    const { score, sign } = relevance(words, isTitleOfSomethingElse(words, known));
    const own = classifySafety(topic, words, sign, known);
    const verdict = classifyHeadlines(own, headlines, known);
    const domain = score >= DOMAIN_THRESHOLD && !UNSAFE_CATEGORIES.has(verdict.category);
    const classification = { topic, hashtag: tag.ok ? tag.hashtag : null, domain, relevance: score };
    if (!tag.ok) return { ...classification, ...verdict, usable: false, reason: tag.reason };
    return { ...classification, ...byOperator(verdict, overrideOf(topic, tag.hashtag)) };
  };
}

/** `Monty Python` is a title, whatever its words mean elsewhere. */
function isTitleOfSomethingElse({ words }: Words, known: Knowledge): boolean {
  const title = known.titles.find(words);
  return title !== undefined && !title.decorated && title.value.category !== 'tech';
}

const byOperator = (verdict: Verdict, override: ReturnType<OverrideLookup>): Verdict =>
  override ? { ...verdict, usable: override === 'allowed', reason: `${override} by the operator` } : verdict;

const noise = (topic: string, reason: string): Classification => ({
  topic,
  hashtag: null,
  category: 'noise' satisfies Category,
  domain: false,
  relevance: 0,
  usable: false,
  reason,
});
