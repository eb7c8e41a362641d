import { createOverrideLookup, MINUTE_MS, type TopicOverrides, type Trend } from '@promoter/domain';

/**
 * Rows that one refresh stores, over all regions. Lists change by about a quarter between refreshes, so that some
 * 60 rows of 350 bytes are stored at a time: a post reads about 20 KB.
 */
const USABLE_ROWS = 24;
const REFUSED_ROWS = 8;
/** Characters. Longer texts make every post read more and give a person no more. */
const MAX_REASON = 120;
const MAX_TOPIC = 60;

/**
 * What is stored of a refresh: the usable trends first, and a few refused ones for two refreshes, so that a person
 * sees why. Pass the trends of a region best first.
 */
export function selectForStore(
  trends: readonly Trend[],
  { regions, refreshMinutes, overrides }: { regions: number; refreshMinutes: number; overrides: TopicOverrides },
): Trend[] {
  const overrideOf = createOverrideLookup(overrides);
  const isAllowed = ({ hashtag, topic }: Trend) => overrideOf(hashtag, topic) === 'allowed';
  const usable = Math.max(6, Math.floor(USABLE_ROWS / regions));
  const refused = Math.max(2, Math.floor(REFUSED_ROWS / regions));
  return [...Map.groupBy(trends, ({ scope }) => scope).values()].flatMap((here) =>
    [
      ...here.filter(isOwnTag),
      // With the rules' own verdict: what the operator allows counts when it is read, and only while he does.
      ...here.filter((trend) => isAllowed(trend) && !isOwnTag(trend)),
      ...here.filter((trend) => trend.usable && !isAllowed(trend) && !isOwnTag(trend)).slice(0, usable),
      ...here
        .filter((trend) => !trend.usable && !isAllowed(trend))
        .slice(0, refused)
        .map((trend) => ({
          ...trend,
          expiresAt: Math.min(trend.expiresAt, trend.seenAt + 2 * refreshMinutes * MINUTE_MS),
        })),
    ].map((trend) => ({ ...trend, topic: trend.topic.slice(0, MAX_TOPIC), reason: trend.reason.slice(0, MAX_REASON) })),
  );
}

/** Calendar and domain tags are few and always kept: they are what is left when every site is down. */
export const isOwnTag = ({ source }: Trend): boolean => source === 'calendar' || source === 'domain-tags';
