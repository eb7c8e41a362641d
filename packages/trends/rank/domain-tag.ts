import type { Angle, Slot } from '@promoter/domain';
import { topicKey } from '../normalise/topic-key.ts';
import { DOMAIN_TAGS, type DomainTag } from './domain-tags.ts';
import { shareOf } from './share.ts';

export interface DomainTagWish {
  angle: Angle;
  /** What the post sells. */
  kind: 'gpu' | 'model';
  /** The tags of the last posts, newest first. */
  recentTags: readonly string[];
  slot: Slot;
  /** Least closeness to the field; 0.65 unless configured. */
  minDomainRelevance?: number;
}

/** How many of the last domain tags are left out. */
const AVOIDED = 3;

/**
 * The AI, GPU or cloud tag that every post carries. It fits the angle and what is sold, none of the last three domain
 * tags comes again, and the choice is the same for a slot each time.
 */
export function domainTagFor({ angle, kind, recentTags, slot, minDomainRelevance = 0.65 }: DomainTagWish): string {
  const near = DOMAIN_TAGS.filter((tag) => tag.relevance >= minDomainRelevance);
  const pool = near.length > AVOIDED ? near : DOMAIN_TAGS;
  const recent = new Set(recentDomainTags(recentTags).slice(0, AVOIDED));
  const [best] = pool
    .filter((tag) => !recent.has(topicKey(tag.hashtag)))
    .map((tag) => ({ tag, score: fitOf(tag, angle, kind) + shareOf(`${slot.id} ${tag.hashtag}`) }))
    .sort((a, b) => b.score - a.score || (a.tag.hashtag < b.tag.hashtag ? -1 : 1));
  return best?.tag.hashtag ?? '#AI';
}

/** The tags there are, for the source that generates trends of our own. */
export const domainTags = (): string[] => DOMAIN_TAGS.map(({ hashtag }) => hashtag);

const KNOWN: ReadonlySet<string> = new Set(DOMAIN_TAGS.map(({ hashtag }) => topicKey(hashtag)));

const recentDomainTags = (tags: readonly string[]): string[] => tags.map(topicKey).filter((key) => KNOWN.has(key));

/** A fitting angle weighs more than the dice (at most 1), a fitting kind twice as much. */
const fitOf = (tag: DomainTag, angle: Angle, kind: 'gpu' | 'model'): number =>
  (tag.angles.includes(angle) ? 1 : 0) + (tag.kinds.includes(kind) ? 2 : 0);
