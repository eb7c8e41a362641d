import { field } from '@promoter/brands/voltagegpu';
import { createClassifier } from '@promoter/trends/classify';
import type { PlayedDays, PlayedPost } from './play-days.ts';

const classify = createClassifier({ field });

const isDomainTag = (tag: string): boolean => classify(tag).domain;

/** Days on which some post, or every one, went out without a tag of the brand's field. */
export function daysWithoutDomainTag({ posts }: PlayedDays): { some: number; all: number } {
  const days = [...Map.groupBy(posts, ({ slot }) => slot.day).values()];
  const lacks = ({ tags }: PlayedPost): boolean => !tags.some(isDomainTag);
  return { some: days.filter((day) => day.some(lacks)).length, all: days.filter((day) => day.every(lacks)).length };
}

/** How many times a crisis began. */
export const crisesIn = ({ refreshes }: PlayedDays): number =>
  refreshes.filter(({ crisis }, index) => crisis !== null && (refreshes[index - 1]?.crisis ?? null) === null).length;

/** What one crisis did. */
export interface CrisisCourse {
  /** Refreshes from the first that saw it until it was over, that one not counted. */
  refreshes: number;
  /** Refreshes from the first calm one until it was over, that one counted. */
  calm: number;
  /** Posts while it lasted, and those of them with a trend or with a tag that is not of the field. */
  posts: number;
  withTrend: number;
  /** Posts after it on the same days, with a trend. */
  withTrendAfter: number;
  mails: number;
}

/** The course of the one crisis in these days. `calmAt` is when its list is an ordinary one again. */
export function courseOf({ refreshes, posts, mails }: PlayedDays, calmAt: number): CrisisCourse {
  const during = refreshes.filter(({ crisis }) => crisis !== null);
  const began = during[0]?.at ?? Number.POSITIVE_INFINITY;
  const over = refreshes.find(({ at, crisis }) => at > began && crisis === null)?.at ?? Number.POSITIVE_INFINITY;
  const inside = posts.filter(({ slot: { at } }) => at >= began && at < over);
  const after = posts.filter(({ slot: { at } }) => at >= over);
  return {
    refreshes: during.length,
    calm: refreshes.filter(({ at }) => at >= calmAt && at <= over).length,
    posts: inside.length,
    withTrend: inside.filter(({ trend, tags }) => trend !== null || !tags.every(isDomainTag)).length,
    withTrendAfter: after.filter(({ trend }) => trend !== null).length,
    mails: mails.filter(({ notice }) => notice.subject.startsWith('Crisis')).length,
  };
}
