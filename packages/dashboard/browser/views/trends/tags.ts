import type { TrendLine, TrendsAnswer } from '@promoter/control/answers';
import { foldName, isFound } from '../../parts/search.tsx';
import { CATEGORIES, type Origin, originOf } from './words.ts';

export type RefusedTopicLine = TrendsAnswer['refused'][number];

/** One tag with the lists that it is on, wherever it stands the same. */
export interface Tag extends Omit<TrendLine, 'scope' | 'source' | 'rank' | 'volume' | 'seenAt' | 'relevance'> {
  places: readonly Pick<TrendLine, 'scope' | 'source' | 'rank' | 'volume'>[];
  /** Where it comes from: of a tag that a source lists too, its sources. */
  origin: Origin;
  /** The kept evidence against it, if any. */
  refusal: RefusedTopicLine | undefined;
}

/** The stored trends as tags, best rank first; a tag with two verdicts is two. */
export function tagsOf({ trends, refused }: Pick<TrendsAnswer, 'trends' | 'refused'>): Tag[] {
  const rows = Map.groupBy(trends, ({ hashtag, usable, reason }) => `${foldName(hashtag)} ${usable} ${reason}`);
  return [...rows.values()].flatMap((stored) => {
    const listed = stored.filter(({ source }) => originOf(source) === 'sources');
    const places = listed.length > 0 ? listed : stored;
    const [first] = places;
    if (!first) return [];
    const lasts = stored.map(({ expiresAt }) => expiresAt).sort((a, b) => Date.parse(b) - Date.parse(a));
    const expiresAt = lasts[0] ?? first.expiresAt;
    return [{ ...first, expiresAt, places, origin: originOf(first.source), refusal: refusalOf(first, refused) }];
  });
}

/** What was kept against a topic of that name, or is quoted as the reason. */
function refusalOf({ hashtag, topic, reason }: TrendLine, refused: TrendsAnswer['refused']) {
  const names = [foldName(hashtag), foldName(topic)];
  return refused.find((kept) => names.includes(foldName(kept.topic)) || reason.includes(`“${kept.words}”`));
}

/** The refused topics that none of the tags is about. */
export function notListed(refused: TrendsAnswer['refused'], tags: readonly Tag[]): RefusedTopicLine[] {
  const listed = new Set(tags.flatMap(({ hashtag, topic }) => [foldName(hashtag), foldName(topic)]));
  return refused.filter(({ topic }) => !listed.has(foldName(topic)));
}

/** Shorter names are in too many others. */
const SHORTEST_PART = 4;

/** The evidence that there is against a name that somebody typed: of that topic, or of one within it. */
export function evidenceAgainst(name: string, refused: TrendsAnswer['refused']): RefusedTopicLine[] {
  const folded = foldName(name);
  return refused.filter(({ topic }) => {
    const kept = foldName(topic);
    return kept === folded || (kept.length >= SHORTEST_PART && folded.includes(kept));
  });
}

export const isTagFound = (wanted: string, { hashtag, topic, reason, category, refusal }: Tag): boolean =>
  isFound(wanted, hashtag, topic, reason, CATEGORIES[category], refusal?.words ?? '');

export const isTopicFound = (wanted: string, { topic, words, category }: RefusedTopicLine): boolean =>
  isFound(wanted, topic, words, CATEGORIES[category]);
