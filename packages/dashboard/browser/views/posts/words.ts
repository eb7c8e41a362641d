import type { PostLine } from '@promoter/control/answers';
import { figure, inUtc, now, plural, today } from '../../format.ts';
import type { Total } from './brought.ts';
import { type Fate, fateOf, type Sort } from './query.ts';
import { isMonth, type Span } from './span.ts';

/** The name of each order. */
export const SORT_NAMES: Readonly<Record<Sort, string>> = {
  newest: 'Newest',
  views: 'Most views',
  engagement: 'Most engagements',
  rate: 'Best engagement rate',
};

/** The name of what has become of a post. */
export const FATE_NAMES: Readonly<Record<Fate, string>> = {
  'on-x': 'On X',
  rehearsed: 'Rehearsed',
  deleted: 'Deleted or being deleted',
  missing: 'No longer on X',
};

/** `November 2026` */
export const monthName = (month: string): string => inUtc(month, { month: 'long', year: 'numeric' });

/** `November`, with its year where that is another. */
export const shortMonthName = (month: string): string =>
  month.slice(0, 4) === today.value.slice(0, 4) ? inUtc(month, { month: 'long' }) : monthName(month);

/** `the last 30 days`, `November 2026` */
export const spanName = (span: Span): string => (isMonth(span) ? monthName(span.name) : `the last ${span.name} days`);

/** `Last 30 days, newest first` */
export const titleOf = (span: Span, sort: Sort): string =>
  `${isMonth(span) ? monthName(span.name) : `Last ${span.name} days`}, ${SORT_NAMES[sort].toLowerCase()} first`;

/** `43 posts, 31 measured: 12,310 views, 410 likes, reposts, replies and quotes` */
export function totalInWords({ posts, measured, views, engagement }: Total): string {
  const count = plural(posts, 'post');
  if (measured === 0) return posts === 0 ? count : `${count}, none measured`;
  const seen = views === null ? '' : `${plural(views, 'view')}, `;
  return `${count}, ${figure(measured)} measured: ${seen}${engagementInWords(engagement)}`;
}

const engagementInWords = (count: number): string =>
  plural(count, 'like, repost, reply or quote', 'likes, reposts, replies and quotes');

/** X's figures are read a day and a week after a post, while it is no older than this. */
const MEASURED_UNTIL_MS = 9 * 86_400_000;

/** Why a post has no figures. */
export function whyUnmeasured(post: PostLine): string {
  const fate = fateOf(post);
  if (fate === 'rehearsed') return 'Rehearsed: nobody has seen it';
  const isToCome = fate === 'on-x' && now() - Date.parse(post.postedAt) < MEASURED_UNTIL_MS;
  return isToCome ? 'Figures not read yet' : 'Figures were not read';
}
