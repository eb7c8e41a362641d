import type { AccountId, Angle, LocalDay, Makeup, MicroUsd, NewerWord } from '@promoter/domain';

/** What one published post was, and what it brought as far as X says. */
export interface Observation extends Makeup {
  account: AccountId;
  /** The slot's local date. */
  day: LocalDay;
  /** The slot's local hour, 0 to 23. */
  hour: number;
  angle: Angle | NewerWord;
  /** Whether a picture went out with it. */
  picture: boolean;
  /** How often X showed it, 0 or more; null where X did not say. */
  views: number | null;
  /** Clicks on its link, 0 or more; null where X did not say. */
  clicks: number | null;
  /** Likes, reposts, replies and quotes together, 0 or more; null where X did not say. */
  engagements: number | null;
  /** What X bills for it, readings included. */
  cost: MicroUsd;
}

/** What is counted as success. `engagements` stand in where X gives no clicks. */
export const MEASURES = ['clicks', 'engagements'] as const;

export type Measure = (typeof MEASURES)[number];

/** Clicks, where X gives them for at least half of the posts of which it says anything; else engagements. */
export function measureOf(observations: readonly Observation[]): Measure {
  const known = observations.filter(({ clicks, engagements }) => clicks !== null || engagements !== null);
  return 2 * known.filter(({ clicks }) => clicks !== null).length >= known.length ? 'clicks' : 'engagements';
}

/** Hours that are compared with each other: readers of one account differ little within them. */
const BLOCK_HOURS = 3;

/** The first of the hours that this one is compared with, 0 to 21. */
export const hourBlockOf = ({ hour }: Pick<Observation, 'hour'>): number =>
  Math.floor(hour / BLOCK_HOURS) * BLOCK_HOURS;
