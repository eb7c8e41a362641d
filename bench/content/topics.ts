import { readFileSync } from 'node:fs';
import { brand } from '@promoter/brands/voltagegpu';
import type { Category, EpochMs, UsableTrend } from '@promoter/domain';

export interface BenchTopic {
  hashtag: string;
  category: Category;
  domain: boolean;
}

/** Topics of other fields for when no file of labelled ones is given: one or more of each usable category, and awkward shapes. */
const BUILT_IN: readonly BenchTopic[] = [
  ['#INDvENG', 'sports'],
  ['#FrenchOpen', 'sports'],
  ['#UFCVegas108', 'sports'],
  ['#Arsenal', 'sports'],
  ['#TransferDeadlineDay', 'sports'],
  ['#StrangerThings', 'entertainment'],
  ['#TWICE_FeelSpecial', 'entertainment'],
  ['#NewMusicFriday', 'entertainment'],
  ['#BakeOff', 'entertainment'],
  ['#EverythingEverywhereAtOnce2', 'entertainment'],
  ['#NintendoDirect', 'gaming'],
  ['#TheGameAwards', 'gaming'],
  ['#WWDC26', 'tech'],
  ['#EarningsSeason', 'business'],
  ['#EmployeeAppreciationDay', 'holiday'],
  ['#Saturday', 'holiday'],
  ['#November2026', 'holiday'],
  ['#ThrowbackThursday', 'meme'],
  ['#Lisbon', 'place'],
  ['#VanGogh', 'person'],
].map(([hashtag, category]) => ({ hashtag, category, domain: false }) as BenchTopic);

/** A third as many of the brand's own field, of each kind and group in turn. */
const OF_FIELD: readonly BenchTopic[] = Array.from({ length: 12 }, (_, turn) =>
  brand.fieldTopics.flatMap(({ tags }) => tags[turn] ?? []),
)
  .flat()
  .slice(0, Math.floor(BUILT_IN.length / 3))
  .map((tag) => ({ hashtag: `#${tag}`, category: 'tech', domain: true }));

const CATEGORIES: Readonly<Record<string, Category>> = {
  sports: 'sports',
  entertainment: 'entertainment',
  business: 'business',
  holiday: 'holiday',
  place: 'place',
  meme: 'meme',
  tech: 'tech',
  domain: 'tech',
  gaming: 'gaming',
  person: 'person',
};

/** The safe topics of a table with the columns topic, domain, unsafe, noise, kind; else the built-in ones, a quarter of them of the field. */
export function readTopics(file: string | undefined): BenchTopic[] {
  if (!file) return [...BUILT_IN, ...OF_FIELD];
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  return rows.flatMap((row): BenchTopic[] => {
    const [topic = '', domain, unsafe, noise, kind = ''] = row.split('\t');
    const hashtag = hashtagOf(topic);
    if (unsafe !== '0' || noise !== '0' || !hashtag) return [];
    return [{ hashtag, category: CATEGORIES[kind] ?? 'unknown', domain: domain === '1' }];
  });
}

/** `satya nadella` → `#SatyaNadella`; undefined for what would not make an ASCII tag of 3 to 30 characters. */
function hashtagOf(topic: string): string | undefined {
  const words = topic.replace(/^#/, '').split(/[^\p{L}\p{N}_]+/u);
  const tag = topic.startsWith('#')
    ? words.join('')
    : words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /^(?=.*[A-Za-z])\w{3,30}$/.test(tag) ? `#${tag}` : undefined;
}

export const trendOf = (topic: BenchTopic, now: EpochMs): UsableTrend => ({
  topic: topic.hashtag,
  hashtag: topic.hashtag,
  category: topic.category,
  domain: topic.domain,
  ofField: topic.domain,
  relevance: topic.domain ? 0.8 : 0,
  usable: true,
  reason: 'labelled safe',
  scope: 'worldwide',
  source: 'bench',
  rank: 1,
  volume: null,
  seenAt: now,
  expiresAt: now + 21_600_000,
});
