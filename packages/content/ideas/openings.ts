import type { AccountId } from '@promoter/domain';
import type { Brand, Idea, Voice } from '../brand/brand.ts';
import type { Device } from '../brand/kinds.ts';
import type { Product } from '../offers/products.ts';
import type { HistoryIndex } from '../post-history/post-history.ts';
import type { Random } from '../random.ts';
import type { Template } from '../template.ts';
import { beginningsOf } from '../topics/hooks.ts';
import type { Topic } from '../topics/topic.ts';
import { fits } from './fits.ts';

/** One way in which a post may begin: an idea, one of its beginnings, and what it can be told about. */
export interface Opening {
  idea: Idea;
  /** First sentences about a topic of the field; empty for all others. */
  hooks: readonly Template[];
  point: Template;
  device: Device | null;
  /** The one to be preferred first; null where no price is at hand. */
  products: readonly (Product | null)[];
}

/** All ways to begin a post with one of these ideas. An idea that fits no product, or cannot start from the topic, has none. */
export function openingsOf(
  ideas: readonly Idea[],
  topic: Topic | null,
  /** Empty where no price is at hand. */
  products: readonly Product[],
  voice: Pick<Voice, 'fieldHooks'>,
  brand: Pick<Brand, 'devices'>,
): Opening[] {
  const sold = products.length > 0 ? products : [null];
  return ideas.flatMap((idea) => {
    const fitting = sold.filter((product) => fits(idea, product));
    if (fitting.length === 0) return [];
    return beginningsOf(idea, topic, voice, brand).flatMap(({ hooks, points, device }) =>
      points.map((point) => ({ idea, hooks, point, device, products: fitting })),
    );
  });
}

/** Of the ideas that a leaning choice may tell, this share waits until the others were told: those that were told last. */
const WAITING_IDEAS = 1 / 2;

/**
 * Openings by how often their words were used, then by how often and how long ago the account told their idea; equal
 * ones in random order.
 */
export function byUsage(
  openings: readonly Opening[],
  account: AccountId,
  history: HistoryIndex,
  random: Random,
): Opening[] {
  return usagesOf(openings, account, history)
    .map((used) => ({ ...used, order: random.below(1_000_000) }))
    .sort((a, b) => a.words - b.words || a.idea.times - b.idea.times || a.idea.last - b.idea.last || a.order - b.order)
    .map(({ opening }) => opening);
}

/**
 * What a leaning choice chooses from: of the openings those whose words were used least, as many as are wanted and all
 * that were used as little; and of their ideas those that the account told longest ago.
 */
export function restedOpenings(
  openings: readonly Opening[],
  account: AccountId,
  history: HistoryIndex,
  wanted: number,
): Opening[] {
  const byWords = usagesOf(openings, account, history).sort((a, b) => a.words - b.words);
  const most = byWords[Math.min(wanted, byWords.length) - 1]?.words ?? 0;
  const fresh = byWords.filter(({ words }) => words <= most);
  const told = [...new Set(fresh.map(({ idea }) => idea.last))].sort((a, b) => a - b);
  const latest = told[told.length - Math.floor(told.length * WAITING_IDEAS) - 1] ?? -1;
  return fresh.filter(({ idea }) => idea.last <= latest).map(({ opening }) => opening);
}

function usagesOf(openings: readonly Opening[], account: AccountId, { entries, usage }: HistoryIndex) {
  const told = new Map<string | undefined, { times: number; last: number }>();
  entries.forEach(({ account: own, idea }, index) => {
    if (own === account) told.set(idea, { times: (told.get(idea)?.times ?? 0) + 1, last: index });
  });
  return openings.map((opening) => ({
    opening,
    words: usage.usageOf(opening.point).uses,
    idea: told.get(opening.idea.id) ?? { times: 0, last: -1 },
  }));
}
