import type { Config } from '@promoter/config';
import { createStandings, type EpochMs, localDay, MINUTE_MS, unsuitedOn } from '@promoter/domain';
import type { Slot } from '@promoter/slots';
import type { PostInputs } from './post-inputs.ts';

/** How many tags of the calendar are named. */
const NAMED = 3;

/** Whether the trends of a moment have expired by the slot: it will have others. */
export const isBeyondTrends = (slot: Slot, at: EpochMs, { trends }: Pick<Config, 'trends'>): boolean =>
  slot.at - at > trends.maxAgeMinutes * MINUTE_MS;

/**
 * For a slot without a trend, for which those of now will be too old, as a sentence for a person: which it takes instead, and what
 * is on its day's calendar, as far as that is stored.
 */
export function describeTrendsAhead(
  slot: Slot,
  { trends, topicOverrides, refused }: Pick<PostInputs, 'trends' | 'topicOverrides' | 'refused'>,
  { timezone }: Pick<Config, 'timezone'>,
): string {
  const standingOf = createStandings(topicOverrides, refused);
  const ofItsDay = trends.filter(
    (trend) =>
      trend.source === 'calendar' &&
      localDay(timezone, trend.seenAt) === slot.day &&
      standingOf(trend).usable &&
      unsuitedOn(trend.hashtag, slot.day) === undefined,
  );
  const tags = [...new Set(ofItsDay.map(({ hashtag }) => hashtag))].slice(0, NAMED);
  const calendar = tags.length === 0 ? '' : `, or of its day’s calendar, such as ${tags.join(', ')}`;
  return `Trends of now have expired by then: the slot takes one of its own hour${calendar}.`;
}
