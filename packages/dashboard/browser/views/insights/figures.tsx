import type { MetricsAnswer } from '@promoter/control/answers';
import { type Child, el, facts, list, quiet, scrollableTable } from './element.ts';
import { figure, measured, percent, plural } from './format.ts';

type Angle = MetricsAnswer['angles'][number];

/** How often the posts were seen and engaged with, as far as X's figures have been read. */
export function reach({ posts, mode }: MetricsAnswer): Child[] {
  const { total, measured: read, impressions, engagements, engagementRate } = posts;
  if (read === 0) {
    const why = mode === 'rehearsal' ? 'a rehearsal has no readers' : 'a post’s are read a day and a week after it';
    return [quiet(`X’s figures have not been read for any of these posts: ${why}.`)];
  }
  return [
    el('p', { class: 'big' }, [measured(impressions, figure), el('span', { class: 'quiet' }, ' views')]),
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

/** How each angle does: by its engagement rate where that was measured, else by how often it was used. */
export function angles({ angles: rows }: MetricsAnswer): Child[] {
  const isMeasured = rows.some(({ engagementRate }) => engagementRate !== null);
  const weight = ({ posts, engagementRate }: Angle) => (isMeasured ? (engagementRate ?? 0) : posts);
  const most = Math.max(...rows.map(weight)) || 1;
  return [
    list('ul', { class: 'bars' }, rows, (row) => {
      const posts = plural(row.posts, 'post');
      const rate = measured(row.engagementRate, (share) => `${percent(share)} engaged`);
      const detail = [' ', isMeasured ? `of ${posts}` : measured(row.share, percent)];
      return [
        el('span', { class: 'name' }, row.angle),
        el('span', { class: 'value' }, [isMeasured ? rate : posts, el('span', { class: 'quiet' }, detail)]),
        el('span', { class: 'bar', '--part': weight(row) / most, 'aria-hidden': 'true' }),
      ];
    }),
  ];
}

const HASHTAGS_SHOWN = 12;

/** The hashtags used most, with how their posts were received. */
export function hashtags({ hashtags: all }: MetricsAnswer): Child[] {
  if (all.length === 0) return [quiet('No hashtag has been used yet.')];
  const rows = all
    .slice(0, HASHTAGS_SHOWN)
    .map(({ hashtag, posts, impressions, engagementRate }) => [
      hashtag,
      figure(posts),
      measured(impressions, figure),
      measured(engagementRate, percent),
    ]);
  return [scrollableTable('Hashtags', ['Hashtag', 'Posts', 'Views', 'Engaged'], rows)];
}

/**
 * How many texts passed every rule, which rules blocked the others, and how posts without an answer from X were
 * resolved.
 */
export function checks({ validation, recoveries }: MetricsAnswer): Child[] {
  const { decisions, validRate, blockedBy } = validation;
  const { confirmed, abandoned, unknown } = recoveries;
  return [
    facts(
      ['Valid texts', measured(validRate, percent), decisions > 0 && ` of ${plural(decisions, 'slot')}`],
      ...blockedBy.map(({ rule, slots }) => [`Blocked: ${rule}`, plural(slots, 'slot')] as const),
      ['Confirmed from the timeline', figure(confirmed)],
      abandoned > 0 && ['Abandoned', figure(abandoned)],
      unknown > 0 && ['Unknown now', figure(unknown)],
    ),
  ];
}
