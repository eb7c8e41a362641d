import type { AccountStatus, PostLine } from '@promoter/control/answers';

type Metrics = NonNullable<PostLine['metrics']>;

/** `1,204 views, 12 clicks on the link, 7 likes, … (2026-11-27 10:00)`, without what X did not give. */
export const describeMetrics = ({
  readAt,
  impressions,
  linkClicks,
  likes,
  reposts,
  replies,
  quotes,
}: Metrics): string =>
  `${[
    ...(impressions === null ? [] : [counted(impressions, 'view')]),
    ...(linkClicks === null ? [] : [`${counted(linkClicks, 'click')} on the link`]),
    counted(likes, 'like'),
    counted(reposts, 'repost'),
    replies === 1 ? '1 reply' : `${replies.toLocaleString('en')} replies`,
    counted(quotes, 'quote'),
  ].join(', ')} (${minuteOf(readAt)})`;

const counted = (count: number, one: string): string => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;

/** `2026-11-27 10:00` */
export const minuteOf = (time: string): string => time.slice(0, 16).replace('T', ' ');

/** Of each account to whose posts X gives no clicks, that it does not, and why where X says so. */
export const describeNoClicks = (accounts: readonly AccountStatus[]): { account: string; said: string }[] =>
  accounts.flatMap(({ id, clicks }) => {
    if (clicks?.way !== 'none') return [];
    const why = clicks.why === null ? '' : ` (${clicks.why})`;
    return [{ account: id, said: `X gives no clicks: engagement stands in${why}` }];
  });
