import { MINUTE_MS, type Trend } from '@promoter/domain';

/**
 * Rows that one refresh puts on the shelf, over all regions. Lists change by about a quarter between refreshes, so
 * that some 60 rows of 350 bytes lie there at a time: a post reads about 20 KB.
 */
const USABLE_ROWS = 24;
const REFUSED_ROWS = 8;
/** Reasons are for people; longer ones cost more to read than they tell. */
const LONGEST_REASON = 120;

/**
 * What of a refresh is worth keeping: the usable trends first, and a few refused ones, which explain themselves for
 * two refreshes and no longer. Give them best first within a region.
 */
export function selectForStore(
  trends: readonly Trend[],
  { regions, refreshMinutes }: { regions: number; refreshMinutes: number },
): Trend[] {
  const usable = Math.max(6, Math.floor(USABLE_ROWS / regions));
  const refused = Math.max(2, Math.floor(REFUSED_ROWS / regions));
  const scopes = [...new Set(trends.map(({ scope }) => scope))];
  return scopes.flatMap((scope) => {
    const here = trends.filter((trend) => trend.scope === scope);
    return [
      ...here.filter(isOwnTag),
      ...here.filter((trend) => trend.usable && !isOwnTag(trend)).slice(0, usable),
      ...here
        .filter((trend) => !trend.usable)
        .slice(0, refused)
        .map((trend) => ({
          ...trend,
          expiresAt: Math.min(trend.expiresAt, trend.seenAt + 2 * refreshMinutes * MINUTE_MS),
        })),
    ].map((trend) => ({ ...trend, topic: trend.topic.slice(0, 60), reason: trend.reason.slice(0, LONGEST_REASON) }));
  });
}

/** Calendar and domain tags are few and always kept: they are what is left when every site is down. */
export const isOwnTag = ({ source }: Trend): boolean => source === 'calendar' || source === 'domain-tags';
