import {
  type Category,
  type EpochMs,
  joinedRuns,
  MAX_EVIDENCE,
  PROLONGED_BY_MS,
  REFUSED_FOR_MS,
  type RefusedTopic,
  type Trend,
  topicKey,
  wordsOfTopic,
} from '@promoter/domain';
import type { ClassifiedEntry } from './classify-entries.ts';
import { namesField } from './relevance.ts';
import { UNSAFE_CATEGORIES } from './safety/classify-safety.ts';
import type { GraveEvidence } from './safety/grave-evidence.ts';
import { isEverydayTopic, namedAmong, namesIn } from './safety/named-in.ts';

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
  at: EpochMs;
}

/** Of these the words themselves tell a story that others may be named in: `Chelsea explosion`. */
const STORIES: ReadonlySet<Category> = new Set(['tragedy', 'violence']);

type Refusal = Pick<RefusedTopic, 'category' | 'words' | 'source' | 'expiresAt'>;

/** Text that refuses what it names. */
interface Story {
  names: ReadonlySet<string>;
  refusal: Refusal;
}

/**
 * What has to be refused after a refresh, new or for longer than it is: topics of an unsafe category or with a grave
 * headline, and every topic that such a headline, of this refresh or kept from an earlier one, names. Topics of the
 * brand's own field and everyday words fall only by news that is about them, and then alone.
 */
export function refusalsOf({ entries, stored, kept, graveIn, at }: RefusalRequest): RefusedTopic[] {
  const expiresAt = at + REFUSED_FOR_MS + PROLONGED_BY_MS;
  const found = new Map<string, RefusedTopic>();
  // What an earlier story names is refused as long as that one: it was not seen again.
  const stories: Story[] = kept.filter(isOfHeadline).map((refusal) => ({ names: namesIn(refusal.words), refusal }));

  const add = (name: string, refusal: Refusal, reach: RefusedTopic['reach']): void => {
    const key = topicKey(name);
    const { category, words, source, expiresAt } = refusal;
    const before = found.get(key);
    if (key === '' || (before && (before.reach === 'names' || reach === 'itself'))) return;
    found.set(key, { key, category, words, source, reach, expiresAt });
  };

  for (const { topic, hashtag, category, relevance, usable, headlines, source } of entries) {
    const names = namesOf({ topic, hashtag });
    // Not by `domain`, which a grave headline has taken from it.
    const reach = namesField(relevance) || isEverydayTopic(topic) ? 'itself' : 'names';
    for (const headline of headlines) {
      const grave = graveIn(headline);
      if (!grave) continue;
      const refusal = { category: grave.category, words: clipped(headline), source, expiresAt };
      for (const name of names) add(name, refusal, reach);
      stories.push({ names: namesIn(headline), refusal });
    }
    const own = unsafeCategoryOf({ topic, category, usable }, graveIn);
    if (own === undefined) continue;
    const refusal = { category: own, words: clipped(topic), source, expiresAt };
    for (const name of names) add(name, refusal, 'itself');
    if (STORIES.has(own)) stories.push({ names: new Set(joinedRuns(wordsOfTopic(topic), 5)), refusal });
  }

  for (const candidate of [...entries, ...stored]) {
    if (!candidate.usable || candidate.domain) continue;
    const story = stories.find(({ names }) => namesOf(candidate).some((name) => namedAmong(name, names)));
    if (story) for (const name of namesOf(candidate)) add(name, story.refusal, 'names');
  }

  const before = new Map(kept.map((refusal) => [refusal.key, refusal]));
  return [...found.values()].filter(({ key, reach, expiresAt: until }) => {
    const refusal = before.get(key);
    if (!refusal || (reach === 'names' && refusal.reach === 'itself')) return true;
    return refusal.expiresAt <= at + REFUSED_FOR_MS && until > refusal.expiresAt;
  });
}

/** The unsafe category of a topic, by its words or as news would have it; undefined of one that is safe or merely unknown. */
export function unsafeCategoryOf(
  { topic, category, usable }: Pick<ClassifiedEntry, 'topic' | 'category' | 'usable'>,
  graveIn: RefusalRequest['graveIn'],
): Category | undefined {
  if (usable) return undefined;
  return UNSAFE_CATEGORIES.has(category) ? category : graveIn(topic)?.category;
}

/** Whether the evidence is news, and not the topic's own words, which name nothing else. */
const isOfHeadline = ({ key, words, reach }: RefusedTopic): boolean => reach === 'names' || topicKey(words) !== key;

const namesOf = ({ topic, hashtag }: { topic: string; hashtag: string | null }): string[] =>
  hashtag === null || topicKey(hashtag) === topicKey(topic) ? [topic] : [topic, hashtag];

/** The evidence, cut after a whole word. */
function clipped(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= MAX_EVIDENCE ? line : line.slice(0, MAX_EVIDENCE).replace(/\s\S*$/, '');
}
