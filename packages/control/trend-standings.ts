import { createStandings, type LocalDay, type TopicStanding, type Trend, unsuitedOn } from '@promoter/domain';

/**
 * Decides of stored trends whether a post of a local day may begin from them, as composing does: what is usable and yet
 * suits no post, such as a plain date, is not.
 */
export function standingsOn(
  day: LocalDay,
  ...known: Parameters<typeof createStandings>
): (trend: Pick<Trend, 'hashtag' | 'topic' | 'category' | 'usable' | 'reason'>) => TopicStanding {
  const standingOf = createStandings(...known);
  return (trend) => {
    const standing = standingOf(trend);
    const fault = standing.usable ? unsuitedOn(trend.hashtag, day) : undefined;
    if (fault === undefined) return standing;
    const reason = standing.by === 'operator' ? `${standing.reason}, but ${fault}` : fault;
    return { ...standing, usable: false, reason };
  };
}
