import type { LocalDay } from '@promoter/domain';
import type { Measure } from './observation.ts';

/**
 * What learning chooses between. Angles keep their turn, topics come as they come, hours are the schedule's.
 */
export const LEARNED = ['device', 'product', 'domainTag', 'idea'] as const;

export type Learned = (typeof LEARNED)[number];

/** One thing for each of them. */
export const forLearned = <T>(make: (dimension: Learned) => T): Record<Learned, T> => ({
  device: make('device'),
  product: make('product'),
  domainTag: make('domainTag'),
  idea: make('idea'),
});

/**
 * All that a post has to read of what earlier ones brought: a plain value of at most 4 KB as JSON, which holds about 100 arms.
 * Everything in it fades: what is as old as the half-life counts half. Numbers have at most two decimals, so that adding
 * up is exact in any order.
 */
export interface LearningSummary {
  /** What is counted; observations without it are passed over. */
  measure: Measure;
  /** The newest day in it, to which everything has faded. */
  asOf: LocalDay;
  /** What posts brought by account and hour of the day, `A 9`: the sum is of ln(1 + count). */
  groups: Readonly<Record<string, readonly [posts: number, sum: number]>>;
  /** By dimension and arm. */
  arms: Readonly<Record<Learned, Readonly<Record<string, Tally>>>>;
  /** The squares of what all posts lie above or below what is usual, summed up. */
  squares: number;
}

/**
 * Posts with an arm, each counted as far as it has not faded; what they lie above (below: negative) what is usual for their
 * account and hour, in ln(1 + count), summed up; and their clicks or engagements.
 */
export type Tally = readonly [posts: number, above: number, actions: number];

/** Posts in the summary, as far as they have not faded. */
export const postsIn = ({ groups }: LearningSummary): number =>
  Object.values(groups).reduce((total, [posts]) => total + posts, 0);

/** What is known of an arm; undefined where nothing is. */
export const tallyOf = (summary: LearningSummary, dimension: Learned, arm: string): Tally | undefined =>
  Object.hasOwn(summary.arms[dimension], arm) ? summary.arms[dimension][arm] : undefined;
