import {
  type Category,
  type EpochMs,
  PROLONGED_BY_MS,
  REFUSED_FOR_MS,
  type RefusedTopic,
  type Trend,
  topicKey,
} from '@promoter/domain';
import type { ClassifiedEntry } from './classify-entries.ts';
import { namesField } from './relevance.ts';
import { UNSAFE_CATEGORIES } from './safety/classify-safety.ts';
import { excerptOf } from './safety/excerpt.ts';
import type { GraveEvidence } from './safety/grave-evidence.ts';
import { isEverydayTopic, isUnambiguous, namesIn, namesWithin } from './safety/named-in.ts';
import { isListedName, namesOfClubs, sameNames } from './safety/same-names.ts';

/** What one refresh knows. */
export interface RefusalRequest {
  /** Everything that was read, of every source and region. */
  entries: readonly ClassifiedEntry[];
  /** Trends of earlier refreshes that a post might still use. */
  stored: readonly Pick<Trend, 'topic' | 'hashtag' | 'domain' | 'usable'>[];
  /** What is refused already. */
  kept: readonly RefusedTopic[];
  /** What makes a headline grave; undefined for a harmless one. */
  graveIn: (headline: string) => GraveEvidence | undefined;
  /** The words of a topic, also where its writer parts none. */
  wordsIn: (topic: string) => readonly string[];
  at: EpochMs;
}

/** Of these the words themselves tell a story that others may be named in: `Chelsea explosion`. */
const STORIES: ReadonlySet<Category> = new Set(['tragedy', 'violence']);

type Refusal = Pick<RefusedTopic, 'category' | 'words' | 'source' | 'expiresAt'>;

/**
 * What has to be refused after a refresh, new or for longer than it is: topics of an unsafe category or with a grave
 * headline, and every topic that such a headline, of this refresh or kept from an earlier one, names. Topics of the
 * brand's own field and everyday words fall only by news that is about them, and then alone.
 */
export function refusalsOf({ entries, stored, kept, graveIn, wordsIn, at }: RefusalRequest): RefusedTopic[] {
  const expiresAt = at + REFUSED_FOR_MS + PROLONGED_BY_MS;
  const found = new Map<string, RefusedTopic>();
  const told = new Map<string, Refusal>();
  const tell = (names: Iterable<string>, refusal: Refusal): void => {
    for (const key of names) for (const name of sameNames(key)) if (!told.has(name)) told.set(name, refusal);
  };
  const add = (name: string, refusal: Refusal, reach: RefusedTopic['reach']): void => {
    const key = topicKey(name);
    const { category, words, source, expiresAt } = refusal;
    const before = found.get(key);
    if (key === '' || (before && (before.reach === 'names' || reach === 'itself'))) return;
    found.set(key, { key, category, words, source, reach, expiresAt });
  };
  const namesInTopic = (topic: string): string[] => {
    const key = topicKey(topic);
    return [...(isListedName(key) ? [key] : []), ...namesWithin(topic, wordsIn(topic)), ...namesOfClubs(topic)];
  };

  for (const { topic, hashtag, category, relevance, usable, headlines, source } of entries) {
    const names = namesOf({ topic, hashtag });
    // Not by `domain`, which a grave headline has taken from it.
    const ofField = namesField(relevance);
    const reach = ofField ? 'itself' : reachOf(topic);
    for (const headline of headlines) {
      const grave = graveIn(headline);
      if (!grave) continue;
      const refusal = { category: grave.category, words: excerptOf(headline, grave.words), source, expiresAt };
      for (const name of names) add(name, refusal, reach);
      tell(namesIn(headline), refusal);
      if (!ofField) tell([topicKey(topic)], refusal);
    }
    const own = unsafeCategoryOf({ topic, category, usable }, graveIn);
    if (own === undefined) continue;
    const refusal = { category: own, words: excerptOf(topic, ''), source, expiresAt };
    for (const name of names) add(name, refusal, 'itself');
    if (STORIES.has(own)) tell(namesInTopic(topic), refusal);
  }
  // Stories of earlier refreshes: what they name is refused as long as they are, which were not seen again.
  for (const refusal of kept) {
    const { key, category, words, reach } = refusal;
    if (topicKey(words) !== key) tell(namesIn(words), refusal);
    else if (STORIES.has(category)) tell(namesInTopic(words), refusal);
    if (reach === 'names') tell([key], refusal);
  }

  for (const candidate of [...entries, ...stored]) {
    if (!candidate.usable || candidate.domain) continue;
    const names = namesOf(candidate);
    const story = firstOf(names.flatMap(namesInTopic), told);
    if (story) for (const name of names) add(name, story, reachOf(name));
  }

  const before = new Map(kept.map((refusal) => [refusal.key, refusal]));
  return [...found.values()].filter(({ key, reach, expiresAt: until }) => {
    const refusal = before.get(key);
    if (!refusal || (reach === 'names' && refusal.reach === 'itself')) return true;
    return refusal.expiresAt <= at + REFUSED_FOR_MS && until > refusal.expiresAt;
  });
}

function reachOf(topic: string): RefusedTopic['reach'] {
  const key = topicKey(topic);
  return isUnambiguous(key) && (isListedName(key) || !isEverydayTopic(topic)) ? 'names' : 'itself';
}

function firstOf(names: readonly string[], told: ReadonlyMap<string, Refusal>): Refusal | undefined {
  const name = names.find((one) => told.has(one));
  return name === undefined ? undefined : told.get(name);
}

/** The unsafe category of a topic, by its words or as news would have it; undefined of one that is safe or merely unknown. */
export function unsafeCategoryOf(
  { topic, category, usable }: Pick<ClassifiedEntry, 'topic' | 'category' | 'usable'>,
  graveIn: RefusalRequest['graveIn'],
): Category | undefined {
  if (usable) return undefined;
  return UNSAFE_CATEGORIES.has(category) ? category : graveIn(topic)?.category;
}

const namesOf = ({ topic, hashtag }: { topic: string; hashtag: string | null }): string[] =>
  hashtag === null || topicKey(hashtag) === topicKey(topic) ? [topic] : [topic, hashtag];
