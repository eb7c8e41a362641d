import type { MetricsAnswer } from '@promoter/control/answers';
import { type Child, el, quiet } from './element.ts';
import { figure, measured, percent, plural } from './format.ts';

/** How often the posts were seen and engaged with, as far as X's figures have been read. */
export function reach({ posts, mode }: MetricsAnswer): Child[] {
  const { total, measured: read, impressions, engagements, engagementRate } = posts;
  if (read === 0) {
    const why = mode === 'rehearsal' ? 'a rehearsal has no readers' : 'a post’s are read a day and a week after it';
    return [quiet(`X’s figures have not been read for any of these posts: ${why}.`)];
  }
  return [
    el('p', { class: 'big' }, measured(impressions, figure), el('span', { class: 'quiet' }, ' views')),
    quiet(
      measured(engagements, (count) =>
        plural(count, 'like, repost, reply or quote', 'likes, reposts, replies and quotes'),
      ),
      ', ',
      measured(engagementRate, (rate) => `${percent(rate)} of the views`),
      `. Read for ${figure(read)} of ${plural(total, 'post')}.`,
    ),
  ];
}
